package org.kontor.cart.seen;

import java.util.Optional;
import org.kontor.pricing.PricedOrder;

/**
 * What the customer of a cart saw last beside its goods: what promotions gave, and the sums of delivery and tax.
 *
 * @param given    null while promotions gave nothing
 * @param expected null until the cart was shown as it is, for the same people
 */
public record CartSeen(SeenOffers given, SeenSums expected) {

    /** All of a cart as it is shown. */
    public static CartSeen of(PricedOrder price, SeenSums sums) {
        var given = SeenOffers.of(price);
        return new CartSeen(given.offers().isEmpty() ? null : given, sums);
    }

    public Optional<SeenOffers> offers() {
        return Optional.ofNullable(given);
    }

    public Optional<SeenSums> sums() {
        return Optional.ofNullable(expected);
    }

    /** The same with other sums. */
    public CartSeen with(SeenSums sums) {
        return new CartSeen(given, sums);
    }

    /** The same in another market, whose amounts are others. */
    public CartSeen elsewhere() {
        return new CartSeen(given == null ? null : given.elsewhere(), null);
    }
}
