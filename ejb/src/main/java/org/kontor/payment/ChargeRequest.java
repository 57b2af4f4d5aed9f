package org.kontor.payment;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.Email;
import org.kontor.shared.Money;

/**
 * What a provider needs to open its payment page. Built from what is stored only, so that it can be built again
 * letter by letter after a crash and be sent under the same key. {@code payer} is the provider's own number of who
 * pays, null for guests.
 */
public record ChargeRequest(String reference, String key, Money amount, TakeMoney take, List<Item> items,
        Email email, Instant expiresAt, String returnUrl, String cancelUrl, String payer) {

    /** A line on the payment page; amounts add up to the amount of the charge. */
    public record Item(String name, int quantity, Money unit) {
    }

    public ChargeRequest {
        items = List.copyOf(items);
    }

    /** The same, made by somebody whom the provider does not know. */
    public ChargeRequest asGuest() {
        return new ChargeRequest(reference, key, amount, take, items, email, expiresAt, returnUrl, cancelUrl, null);
    }
}
