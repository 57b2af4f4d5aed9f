package org.kontor.payment;

/**
 * How a market wants to be paid; an order that staff send by a pay link holds its goods for so many days. The version is
 * that of the row that was read, so that nobody overwrites unseen.
 */
public record PaymentTerms(String market, TakeMoney take, TransferTerms transfer, int linkDays, long version) {

    private static final int LONGEST_LINK = 30;

    public PaymentTerms {
        if (linkDays < 1 || linkDays > LONGEST_LINK) {
            throw new PaymentRefused("payment.refused.linkDays", LONGEST_LINK);
        }
    }
}
