package org.kontor.payment;

import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/**
 * Paying by invoice after delivery: whether it is offered, to the members of which group, within how many days of the
 * invoice it is to be paid, and up to which total; null: any. Nobody gets credit who is not known.
 */
public record AccountTerms(boolean offered, BuyerGroup group, int days, Money most) {

    /** Offered to nobody. */
    public static final AccountTerms NONE = new AccountTerms(false, null, 14, null);

    private static final int LONGEST = 90;

    public AccountTerms {
        if (offered && group == null) {
            throw new PaymentRefused("payment.refused.accountGroup");
        }
        if (days < 1 || days > LONGEST) {
            throw new PaymentRefused("payment.refused.accountDays", LONGEST);
        }
        if (most != null && !most.isPositive()) {
            throw new PaymentRefused("payment.refused.accountMost");
        }
    }

    /** Whether a buyer of that group, null for none, may choose it for an order of that total. */
    public boolean opensTo(BuyerGroup buyer, Money total) {
        return offered && group.equals(buyer) && (most == null || total.compareTo(most) <= 0);
    }
}
