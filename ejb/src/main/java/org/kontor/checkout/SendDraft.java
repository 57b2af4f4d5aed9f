package org.kontor.checkout;

import org.kontor.cart.CartToken;
import org.kontor.shared.Money;

/** Staff send a draft to be paid: in which version, for the total and with the gift cards that they saw. */
public record SendDraft(CartToken token, long version, Money seenTotal, Money seenCredit) {
}
