package org.kontor.checkout.web;

import org.kontor.cart.CartCredit;
import org.kontor.cart.CartView;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentTerms;
import org.kontor.pricing.PricedLine;

/**
 * The ways to pay that can be chosen beside a card.
 *
 * @param days within how many days an invoice is to be paid
 */
public record Ways(boolean transfer, boolean invoice, int days) {

    /** A card alone. */
    static final Ways NONE = new Ways(false, false, 0);

    /** What the terms offer to the buyer of a cart; an invoice is not combined with gift cards. */
    static Ways of(CartView cart, CartCredit credit, PaymentTerms terms) {
        return new Ways(terms.transfer().opensTo(cart.group()),
                !credit.isUsed() && cart.price().lines().stream().noneMatch(PricedLine::isGiftCard)
                        && terms.account().opensTo(cart.group(), cart.price().total()),
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
