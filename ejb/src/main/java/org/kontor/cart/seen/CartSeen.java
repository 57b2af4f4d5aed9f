package org.kontor.cart.seen;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.kontor.pricing.PricedOrder;

/** What the customer of a cart saw last beside its goods: what promotions gave, and the sums of delivery and tax. */
@Embeddable
public class CartSeen {

    public static final CartSeen NOTHING = new CartSeen();

    @Column(name = "seen_offers")
    private SeenOffers offers; // null while there were none

    @Column(name = "seen_sums")
    private SeenSums sums; // null until the cart was shown as it is, for the same people

    protected CartSeen() {
    }

    private CartSeen(SeenOffers offers, SeenSums sums) {
        this.offers = offers;
        this.sums = sums;
    }

    /** All of a cart as it is shown. */
    public static CartSeen of(PricedOrder price, SeenSums sums) {
        var given = SeenOffers.of(price);
        return new CartSeen(given.offers().isEmpty() ? null : given, sums);
    }

    public Optional<SeenOffers> offers() {
        return Optional.ofNullable(offers);
    }

    public Optional<SeenSums> sums() {
        return Optional.ofNullable(sums);
    }

    /** The same of whom it is not known any more what they expect of delivery and tax. */
    public CartSeen withoutSums() {
        return new CartSeen(offers, null);
    }

    public boolean isLike(CartSeen other) {
        return Objects.equals(offers, other.offers) && Objects.equals(sums, other.sums);
    }
}
