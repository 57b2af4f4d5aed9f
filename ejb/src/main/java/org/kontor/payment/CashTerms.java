package org.kontor.payment;

import java.util.Optional;

/**
 * Cash on delivery: whether it is offered, within how many days after it collected money the carrier pays it out, and for
 * which orders it is. Only where the carrier of the chosen delivery collects that much at the door, and never for gift
 * cards, whose codes are out before anybody has paid.
 */
public record CashTerms(boolean offered, int days, WayRule rule) {

    /** Offered to nobody. */
    public static final CashTerms NONE = new CashTerms(false, 7, WayRule.ANY);

    private static final int LONGEST = 60;

    public CashTerms {
        rule = (offered ? rule : WayRule.ANY).withoutGiftCards(); // no row that servers of the version before cannot read
        if (days < 1 || days > LONGEST) {
            throw new PaymentRefused("payment.refused.cashDays", LONGEST);
        }
    }

    Optional<WayRefusal> refusal(OrderToPay order) {
        if (!offered) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.NOT_OFFERED));
        }
        var most = order.collectable();
        if (most == null || !most.currency().equals(order.total().currency())) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.DELIVERY));
        }
        var total = rule.fee() == null ? order.total() : order.total().plus(rule.fee());
        return rule.refusal(order).or(() -> total.compareTo(most) > 0
                ? Optional.of(new WayRefusal(WayRefusal.Reason.TOO_MUCH, most)) : Optional.empty());
    }
}
