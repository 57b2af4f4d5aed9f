package org.kontor.checkout;

import java.time.LocalDate;
import java.util.Map;
import org.kontor.cart.CartToken;
import org.kontor.payment.PayMethod;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * The press of the order button: which cart, in which version, for the total that the customer saw, how to pay it,
 * which version of the terms was shown (null where none was), how much gift cards were seen to pay of it, and the days
 * that were shown for goods of which some come later; all others were seen to be here.
 */
public record PlaceCart(CartToken token, long version, Money seenTotal, PayMethod method, Integer seenTerms,
        Money seenCredit, Map<Sku, LocalDate> seenDays) {

    public PlaceCart {
        seenDays = Map.copyOf(seenDays);
    }
}
