package org.kontor.payment;

import java.util.regex.Pattern;

/**
 * Prepayment by bank transfer: whether it is offered, to which account, how many days an order waits, after how many
 * the customer is reminded, and for which orders it is. Bank details are those that stand on the page, without spaces.
 */
public record TransferTerms(boolean offered, String holder, String iban, String bic, int days, int remindAfter,
                            WayRule rule) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final int LONGEST_HOLDER = 70;
    private static final int LONGEST_WAIT = 60;
    private static final int COUNTRY_AND_CHECK = 4;

    public TransferTerms {
        if (offered && (holder == null || holder.isBlank() || holder.length() > LONGEST_HOLDER)) {
            throw new PaymentRefused("payment.refused.holder", LONGEST_HOLDER);
        }
        if ((offered || iban != null) && !isIban(iban)) {
            throw new PaymentRefused("payment.refused.iban");
        }
        if (bic != null && !BIC.matcher(bic).matches()) {
            throw new PaymentRefused("payment.refused.bic");
        }
        if (days < 1 || days > LONGEST_WAIT || remindAfter < 1 || remindAfter > days) {
            throw new PaymentRefused("payment.refused.days", LONGEST_WAIT);
        }
    }

    /** For every order, if it is offered. */
    public TransferTerms(boolean offered, String holder, String iban, String bic, int days, int remindAfter) {
        this(offered, holder, iban, bic, days, remindAfter, WayRule.ANY);
    }

    private static boolean isIban(String text) {
        return text != null && IBAN.matcher(text).matches() && CreditorReference.remainder(
                text.substring(COUNTRY_AND_CHECK) + text.substring(0, COUNTRY_AND_CHECK)) == 1;
    }
}
