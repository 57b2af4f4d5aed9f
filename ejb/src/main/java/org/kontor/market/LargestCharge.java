package org.kontor.market;

import java.util.Map;
import org.kontor.shared.Money;

/**
 * What a card can be charged at most at once, by currency: above it providers refuse. Stripe, "Minimum and maximum
 * charge amounts": a number of eight digits, of twelve for rupiah, in Stripe's units, which are not always ours.
 */
public final class LargestCharge {

    private static final long EIGHT_DIGITS = 99_999_999;
    private static final Map<String, Long> MINOR = Map.of("IDR", 999_999_999_999L, "ISK", 999_999L, "UGX", 999_999L,
            "MGA", 9_999_999_900L, "BHD", 99_999_990L, "JOD", 99_999_990L, "KWD", 99_999_990L, "OMR", 99_999_990L,
            "TND", 99_999_990L);

    private LargestCharge() {
    }

    /** The most in a currency. */
    public static Money in(String currency) {
        return Money.ofMinor(MINOR.getOrDefault(currency, EIGHT_DIGITS), currency);
    }
}
