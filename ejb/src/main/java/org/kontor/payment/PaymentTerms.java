package org.kontor.payment;

/**
 * How a market wants to be paid; an order holds its goods for so many minutes while it is paid by card, and for so many
 * days when staff send it by a pay link. The version is that of the row that was read, so that nobody overwrites unseen.
 */
public record PaymentTerms(String market, TakeMoney take, TransferTerms transfer, AccountTerms account,
        int cardMinutes, int linkDays, long version) {

    private static final int LONGEST_LINK = 30;
    /** Stripe wants a page to live 30 minutes at least, and 24 hours at most. */
    private static final int SHORTEST_CARD = 35;
    private static final int LONGEST_CARD = 720;

    public PaymentTerms {
        if (account.offered() && transfer.iban() == null) {
            throw new PaymentRefused("payment.refused.accountBank");
        }
        if (linkDays < 1 || linkDays > LONGEST_LINK) {
            throw new PaymentRefused("payment.refused.linkDays", LONGEST_LINK);
        }
        if (cardMinutes < SHORTEST_CARD || cardMinutes > LONGEST_CARD) {
            throw new PaymentRefused("payment.refused.cardMinutes", SHORTEST_CARD, LONGEST_CARD);
        }
    }

    /** Nobody pays by invoice. */
    public PaymentTerms(String market, TakeMoney take, TransferTerms transfer, int cardMinutes, int linkDays,
            long version) {
        this(market, take, transfer, AccountTerms.NONE, cardMinutes, linkDays, version);
    }

    /** The same for a market without terms of its own: paid by card alone. */
    PaymentTerms elsewhere(String other) {
        return new PaymentTerms(other, take, new TransferTerms(false, transfer.holder(), transfer.iban(),
                transfer.bic(), transfer.days(), transfer.remindAfter(), transfer.group()), AccountTerms.NONE, cardMinutes,
                linkDays, version);
    }
}
