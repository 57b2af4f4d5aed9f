package org.kontor.promotion;

import java.util.Map;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * What one promotion gives: off lines, off the goods together, or off the delivery.
 *
 * @param code the code that opened it, null for an automatic promotion
 */
public record Benefit(PromotionTerms promotion, CouponCode code, Map<Sku, Money> lines, Money order, Money delivery) {

    public Benefit {
        lines = Map.copyOf(lines);
    }

    public Action.Phase phase() {
        return promotion.action().phase();
    }

    public Money total() {
        return Money.sum(order.currency(), lines.values()).plus(order).plus(delivery);
    }
}
