package org.kontor.payment;

import java.util.Optional;

/**
 * Paying by invoice after delivery: whether it is offered, for which orders, and within how many days of the invoice it
 * is to be paid. Nobody gets credit who is not known, so its rule names a group; it neither buys gift cards, whose codes
 * are out at once, nor pays what they left.
 */
public record AccountTerms(boolean offered, int days, WayRule rule) {

    /** Offered to nobody. */
    public static final AccountTerms NONE = new AccountTerms(false, 14, WayRule.ANY);

    private static final int LONGEST = 90;

    public AccountTerms {
        if (offered && rule.group() == null) {
            throw new PaymentRefused("payment.refused.accountGroup");
        }
        if (days < 1 || days > LONGEST) {
            throw new PaymentRefused("payment.refused.accountDays", LONGEST);
        }
    }

    Optional<WayRefusal> refusal(OrderToPay order) {
        return rule.refusal(order).or(() -> order.giftCards()
                ? Optional.of(WayRefusal.of(WayRefusal.Reason.GIFT_CARDS))
                : order.partPaid() ? Optional.of(WayRefusal.of(WayRefusal.Reason.PART_PAID)) : Optional.empty());
    }
}
