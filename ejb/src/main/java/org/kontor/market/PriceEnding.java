package org.kontor.market;

import org.kontor.shared.Money;

/**
 * To what a price is rounded that follows another one by a rate: to the nearest price of the kind, the higher of two
 * that are equally near. What costs something never comes to cost nothing.
 */
public enum PriceEnding {
    /** To the minor unit, as it comes. */
    EXACT(0, 0),
    /** To whole units: 129.00. */
    WHOLE(1, 0),
    /** To 128.95. */
    NINETY_FIVE(1, 5),
    /** To 128.99. */
    NINETY_NINE(1, 1),
    /** To 125 and 130. */
    FIVES(5, 0),
    /** To 120 and 130. */
    TENS(10, 0);

    private static final int HUNDREDTHS = 2;

    private final int units;
    private final int below;

    PriceEnding(int units, int below) {
        this.units = units;
        this.below = below;
    }

    /** Whether a currency has prices of the kind: one without hundredths has none that end in .95. */
    public boolean fits(String currency) {
        return below == 0 || Money.zero(currency).fractionDigits() >= HUNDREDTHS;
    }

    /** The nearest price of the kind; zero stays zero. */
    public Money of(Money price) {
        if (this == EXACT || price.isZero()) {
            return price;
        }
        var unit = power(price.fractionDigits());
        var step = units * unit;
        var less = fits(price.currency()) ? below * unit / power(HUNDREDTHS) : 0;
        var nearest = Math.floorDiv(2 * (price.minor() + less) + step, 2 * step) * step - less;
        return Money.ofMinor(Math.max(nearest, step - less), price.currency());
    }

    private static long power(int digits) {
        var power = 1L;
        for (var digit = 0; digit < digits; digit++) {
            power *= 10;
        }
        return power;
    }
}
