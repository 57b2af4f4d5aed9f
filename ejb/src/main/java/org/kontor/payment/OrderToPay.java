package org.kontor.payment;

import java.util.Set;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/**
 * What decides how an order can be paid: where it goes (ISO 3166), the group of a buyer who is known for sure, else
 * null, its total without what a way to pay costs, the addresses of the categories of its goods and of all above them,
 * whether gift cards are bought with it, what of its total is still to be paid, as when gift cards pay a part, and how
 * much its carrier collects at the door there at most, null for nothing.
 */
public record OrderToPay(String country, BuyerGroup buyer, Money total, Set<String> categories, boolean giftCards,
                         Money rest, Money collectable) {

    public OrderToPay {
        categories = Set.copyOf(categories);
    }

    /** Of which no carrier collects money. */
    public OrderToPay(String country, BuyerGroup buyer, Money total, Set<String> categories, boolean giftCards,
            Money rest) {
        this(country, buyer, total, categories, giftCards, rest, null);
    }

    /** Whether a part of it is paid already. */
    boolean isPartPaid() {
        return rest.compareTo(total) < 0;
    }
}
