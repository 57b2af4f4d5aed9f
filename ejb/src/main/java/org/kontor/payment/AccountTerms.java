package org.kontor.payment;

import java.util.Optional;

/**
 * Paying by invoice after delivery: whether it is offered, for which orders, and within how many days of the invoice it
 * is to be paid. Nobody gets credit who is not known, so it is for nobody until its rule names a group; it neither buys
 * gift cards, whose codes are out at once, whatever its rule says, nor pays what they left.
 */
public record AccountTerms(boolean offered, int days, WayRule rule) {

    /** Offered to nobody. */
    public static final AccountTerms NONE = new AccountTerms(false, 14, WayRule.ANY);

    private static final int LONGEST = 90;

    public AccountTerms {
        rule = rule.withoutGiftCards();
        if (days < 1 || days > LONGEST) {
            throw new PaymentRefused("payment.refused.accountDays", LONGEST);
        }
    }

    Optional<WayRefusal> refusal(OrderToPay order) {
        if (!offered || isForNobody()) {
            return Optional.of(WayRefusal.of(WayRefusal.Reason.NOT_OFFERED));
        }
        return rule.refusal(order).or(() -> Optional.of(WayRefusal.of(WayRefusal.Reason.PART_PAID))
                .filter(why -> order.isPartPaid()));
    }

    /** Whether it names no group, so that nobody is known enough to get credit. */
    boolean isForNobody() {
        return rule.group() == null;
    }
}
