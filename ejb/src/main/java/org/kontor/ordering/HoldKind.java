package org.kontor.ordering;

import org.kontor.shared.OrderNumber;

/** Who holds an order: a person, or its payment, because the reserved money is gone. */
public enum HoldKind {
    STAFF, PAYMENT;

    /** Refuses to take the place of the other kind where that would let staff release what is not paid. */
    void requireHolding(HoldKind held, OrderNumber order) {
        if (this == STAFF && held == PAYMENT) {
            throw new OrderRefused("ordering.refused.heldUnpaid", order);
        }
    }

    /** Refuses to release what is not held, or not by this kind. */
    void requireReleasing(HoldKind held, OrderNumber order) {
        if (held != this) {
            throw new OrderRefused(held == null ? "ordering.refused.notHeld" : "ordering.refused.releaseUnpaid", order);
        }
    }
}
