package org.kontor.checkout;

import org.kontor.cart.CartToken;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Money;

/** The press of the order button: which cart, in which version, for the total that the customer saw, and how to pay. */
public record PlaceCart(CartToken token, long version, Money seenTotal, PayMethod method) {

    /** Paid by card. */
    public PlaceCart(CartToken token, long version, Money seenTotal) {
        this(token, version, seenTotal, PayMethod.CARD);
    }
}
