package org.kontor.checkout;

import org.kontor.cart.CartToken;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Money;

/**
 * The press of the order button: which cart, in which version, for the total that the customer saw, how to pay it,
 * which version of the terms was shown (null where none was), and how much gift cards were seen to pay of it.
 */
public record PlaceCart(CartToken token, long version, Money seenTotal, PayMethod method, Integer seenTerms,
        Money seenCredit) {

    /** Without any gift card. */
    public PlaceCart(CartToken token, long version, Money seenTotal, PayMethod method, Integer seenTerms) {
        this(token, version, seenTotal, method, seenTerms, Money.zero(seenTotal.currency()));
    }
}
