package org.kontor.market;

import java.util.Map;
import org.kontor.shared.Money;

/**
 * What a card can be charged at least, by currency: below it providers refuse. Stripe, "Minimum and maximum charge
 * amounts"; a currency that is not named there has no lower bound here.
 */
public final class LeastCharge {

    private static final Map<String, Long> MINOR = Map.ofEntries(Map.entry("AED", 200L), Map.entry("AUD", 50L),
            Map.entry("BGN", 100L), Map.entry("BRL", 50L), Map.entry("HKD", 400L), Map.entry("INR", 50L),
            Map.entry("MXN", 1000L), Map.entry("MYR", 200L), Map.entry("NZD", 50L), Map.entry("SGD", 50L),
            Map.entry("THB", 1000L),
            Map.entry("CAD", 50L), Map.entry("CHF", 50L), Map.entry("CZK", 1500L), Map.entry("DKK", 250L),
            Map.entry("EUR", 50L), Map.entry("GBP", 30L), Map.entry("HUF", 17500L), Map.entry("JPY", 50L),
            Map.entry("NOK", 300L), Map.entry("PLN", 200L), Map.entry("RON", 200L), Map.entry("SEK", 300L),
            Map.entry("USD", 50L));

    private LeastCharge() {
    }

    /** The least in a currency; nothing where no bound is known. */
    public static Money in(String currency) {
        return Money.ofMinor(MINOR.getOrDefault(currency, 0L), currency);
    }
}
