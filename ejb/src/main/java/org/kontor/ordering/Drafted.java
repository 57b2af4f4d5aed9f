package org.kontor.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/**
 * How staff prepared an order before they sent it to be paid: who made it, and who took what off by hand, and why.
 *
 * @param copiedFrom the order that ended unpaid and is made again by this one; null for a new one
 * @param discounts  those that took something off
 */
public record Drafted(String madeBy, Instant madeAt, OrderNumber copiedFrom, List<Given> discounts) {

    /** A discount that was given by hand: off a line, or off the whole order for null, so much in all. */
    public record Given(Sku sku, String label, String reason, Money amount, String by, Instant at) {
    }

    public Drafted {
        discounts = List.copyOf(discounts);
    }

    /** Who gave the discount off a line, or off the whole order for null. */
    public String giver(Sku sku) {
        return discounts.stream().filter(given -> Objects.equals(given.sku(), sku)).findFirst().orElseThrow().by();
    }
}
