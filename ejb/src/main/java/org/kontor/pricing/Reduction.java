package org.kontor.pricing;

import org.kontor.promotion.Benefit;
import org.kontor.promotion.CouponCode;
import org.kontor.shared.Money;

/**
 * What one promotion, or a person, takes off one line: a positive amount, tax included.
 *
 * @param promotionId says nothing of what a person gave
 * @param name        what the customer reads
 * @param code        the code that opened it, null for an automatic promotion
 * @param given       what a person gave; null for a promotion
 */
public record Reduction(long promotionId, String name, CouponCode code, Money amount, ManualDiscount given) {

    static Reduction of(Benefit benefit, Money amount) {
        return new Reduction(benefit.promotion().id(), benefit.promotion().name(), benefit.code(), amount, null);
    }

    public boolean isByHand() {
        return given != null;
    }

    /** Why a person gave it; null for a promotion. */
    public String reason() {
        return given == null ? null : given.reason();
    }
}
