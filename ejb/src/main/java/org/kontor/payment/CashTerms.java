package org.kontor.payment;

import java.util.Optional;

/**
 * Cash on delivery: whether it is offered, within how many days after it collected money the carrier pays it out, and for
 * which orders it is. Only where the carrier of the chosen delivery collects at the door, and never for gift cards, whose
 * codes are out before anybody has paid.
 */
public record CashTerms(boolean offered, int days, WayRule rule) {

    /** Offered to nobody. */
    public static final CashTerms NONE = new CashTerms(false, 7, WayRule.ANY);

    private static final int LONGEST = 60;

    public CashTerms {
        rule = rule.withoutGiftCards();
        if (days < 1 || days > LONGEST) {
            throw new PaymentRefused("payment.refused.cashDays", LONGEST);
        }
    }

    Optional<WayRefusal> refusal(OrderToPay order) {
        if (!offered) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.NOT_OFFERED));
        }
        return order.collectable() ? rule.refusal(order) : Optional.of(WayRefusal.of(WayRefusal.Reason.DELIVERY));
    }
}
