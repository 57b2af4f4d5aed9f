package org.kontor.checkout;

import org.kontor.cart.CartToken;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Money;

/**
 * The press of the order button: which cart, in which version, for the total that the customer saw, how to pay, and
 * which version of the terms was shown; null where none was.
 */
public record PlaceCart(CartToken token, long version, Money seenTotal, PayMethod method, Integer seenTerms) {
}
