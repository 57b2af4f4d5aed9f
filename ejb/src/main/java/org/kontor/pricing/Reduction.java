package org.kontor.pricing;

import org.kontor.promotion.Benefit;
import org.kontor.promotion.CouponCode;
import org.kontor.shared.Money;

/**
 * What one promotion, or a person, or {@link StepRounding} takes off one line: a positive amount, tax included.
 *
 * @param promotionId says nothing of what a person gave, and of rounding
 * @param name        what the customer reads
 * @param code        the code that opened it, null for an automatic promotion
 * @param given       what a person gave; null for a promotion and for rounding
 */
public record Reduction(long promotionId, String name, CouponCode code, Money amount, ManualDiscount given) {

    static Reduction of(Benefit benefit, Money amount) {
        return new Reduction(benefit.promotion().id(), benefit.promotion().name(), benefit.code(), amount, null);
    }

    static Reduction rounding(Money amount) {
        return new Reduction(0, "Rounding", null, amount, null);
    }

    /** Whether the line was rounded to the step below it. */
    public boolean isRounding() {
        return promotionId == 0 && given == null;
    }

    public boolean isByHand() {
        return given != null;
    }

    /** Why a person gave it; null for a promotion. */
    public String reason() {
        return given == null ? null : given.reason();
    }
}
