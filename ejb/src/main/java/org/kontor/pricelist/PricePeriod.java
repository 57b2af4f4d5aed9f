package org.kontor.pricelist;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * A price of the history and the time in which it held or will hold.
 *
 * @param list null for the variant's own price, as is its name
 * @param to   null: until it is changed
 */
public record PricePeriod(Long list, String name, Buyers buyers, int from, Money price, Instant since, Instant to) {

    boolean holdsAt(Instant moment) {
        return !since.isAfter(moment) && (to == null || moment.isBefore(to));
    }
}
