package org.kontor.cart;

import org.kontor.shared.Arrows;

/** The life of a cart. */
public enum CartStatus {
    ACTIVE,
    COMPLETED,
    EXPIRED,
    DISCARDED,
    MERGED;

    /** The allowed changes. */
    public static final Arrows<CartStatus> ARROWS = Arrows.of(CartStatus.class)
            .arrow(ACTIVE, COMPLETED, "it became an order")
            .arrow(ACTIVE, EXPIRED, "nobody touched it for 90 days")
            .arrow(ACTIVE, DISCARDED, "staff gave their draft up")
            .arrow(ACTIVE, MERGED, "it was put into another cart: that of the account, or that of an order that is made again");

    CartStatus to(CartStatus next) {
        return ARROWS.next("cart", this, next);
    }
}
