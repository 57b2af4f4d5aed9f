package org.kontor.market;

import org.kontor.shared.Money;
import org.kontor.shared.Rate;

/**
 * How prices of a currency follow those at home. Pure.
 *
 * @param rate what one unit of the home currency is worth in it
 */
public record PriceFollow(String currency, Rate rate, PriceEnding ending) {

    /** The price of the kind that is nearest to what a price at home is worth. */
    public Money of(Money home) {
        var price = ending.of(home.into(currency, rate));
        return home.isPositive() && price.isZero() ? Money.ofMinor(1, currency) : price;
    }
}
