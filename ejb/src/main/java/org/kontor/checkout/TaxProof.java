package org.kontor.checkout;

import org.kontor.cart.CartView;
import org.kontor.ordering.OrderTax;

/** What an order keeps of the decision about its tax. */
final class TaxProof {

    private TaxProof() {
    }

    static OrderTax of(CartView cart) {
        var tax = cart.tax();
        var proof = tax.proof();
        return new OrderTax(tax.treatment(), tax.country(), tax.reason().name(), cart.vatId(),
                proof == null ? null : proof.verdict().name(), proof == null ? null : proof.consultation(),
                proof == null ? null : proof.askedAt(), proof == null ? null : proof.answer());
    }
}
