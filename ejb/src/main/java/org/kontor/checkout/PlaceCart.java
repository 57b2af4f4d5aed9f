package org.kontor.checkout;

import org.kontor.cart.CartToken;
import org.kontor.shared.Money;

/** The press of the order button: which cart, in which version, for the total that the customer saw. */
public record PlaceCart(CartToken token, long version, Money seenTotal) {
}
