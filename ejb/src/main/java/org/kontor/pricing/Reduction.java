package org.kontor.pricing;

import org.kontor.promotion.Benefit;
import org.kontor.promotion.CouponCode;
import org.kontor.shared.Money;

/**
 * What one promotion, or a person, takes off one line: a positive amount, tax included.
 *
 * @param promotionId {@link #BY_HAND} for what a person gave
 * @param name        what the customer reads
 * @param code        the code that opened it, null for an automatic promotion
 * @param reason      why a person gave it; null for a promotion
 */
public record Reduction(long promotionId, String name, CouponCode code, Money amount, String reason) {

    /** In place of the id of a promotion. */
    public static final long BY_HAND = 0;

    static Reduction of(Benefit benefit, Money amount) {
        return new Reduction(benefit.promotion().id(), benefit.promotion().name(), benefit.code(), amount, null);
    }

    public boolean isByHand() {
        return promotionId == BY_HAND;
    }
}
