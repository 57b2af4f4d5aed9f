package org.kontor.checkout;

import java.time.LocalDate;
import java.util.Map;
import org.kontor.cart.CartToken;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** Staff send a draft to be paid: in which version, for the total, with the gift cards and the days that they saw. */
public record SendDraft(CartToken token, long version, Money seenTotal, Money seenCredit,
        Map<Sku, LocalDate> seenDays) {

    public SendDraft {
        seenDays = Map.copyOf(seenDays);
    }
}
