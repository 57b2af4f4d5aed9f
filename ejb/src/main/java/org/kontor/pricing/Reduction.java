package org.kontor.pricing;

import org.kontor.promotion.Benefit;
import org.kontor.promotion.CouponCode;
import org.kontor.shared.Money;

/**
 * What one promotion takes off one line: a positive amount, tax included.
 *
 * @param code the code that opened it, null for an automatic promotion
 */
public record Reduction(long promotionId, String name, CouponCode code, Money amount) {

    static Reduction of(Benefit benefit, Money amount) {
        return new Reduction(benefit.promotion().id(), benefit.promotion().name(), benefit.code(), amount);
    }
}
