package org.kontor.checkout.web;

import org.kontor.checkout.Completion;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentTerms;

/**
 * The ways to pay that can be chosen beside a card.
 *
 * @param days within how many days an invoice is to be paid
 */
public record Ways(boolean transfer, boolean invoice, int days) {

    /** A card alone. */
    static final Ways NONE = new Ways(false, false, 0);

    static Ways of(Completion gate, PaymentTerms terms) {
        return new Ways(gate.offered().contains(PayMethod.TRANSFER), gate.offered().contains(PayMethod.INVOICE),
                terms.account().days());
    }

    /** The way that a form names; a card unless it is another that customers may choose. */
    static PayMethod chosen(String named) {
        return PayMethod.TRANSFER.name().equals(named) ? PayMethod.TRANSFER
                : PayMethod.INVOICE.name().equals(named) ? PayMethod.INVOICE : PayMethod.CARD;
    }

    public boolean isAny() {
        return transfer || invoice;
    }
}
