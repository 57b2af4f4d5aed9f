package org.kontor.payment.stripe;

import java.util.Locale;
import java.util.Set;
import org.kontor.shared.Money;

/**
 * Amounts as Stripe wants them. Its smallest unit is not always ours: some amounts are sent with decimals that the
 * currency does not have, and those with three decimals only in steps of ten. What does not fit is never rounded: the
 * customer would be charged something else than was shown.
 */
final class StripeMoney {

    private static final Set<String> WITHOUT_DECIMALS = Set.of("BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA",
            "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    /** Sent with two decimals that must be 00, because these currencies once had some. */
    private static final Set<String> WITH_EMPTY_DECIMALS = Set.of("ISK", "UGX");
    private static final Set<String> WITH_THREE = Set.of("BHD", "JOD", "KWD", "OMR", "TND");
    private static final int STEP_OF_THREE = 10;
    private static final int STEP_OF_EMPTY = 100;

    private StripeMoney() {
    }

    /** Whether Stripe can move exactly this amount. */
    static boolean takes(Money amount) {
        return amount.minor() % divisor(amount) == 0 && exact(amount) % step(amount.currency()) == 0;
    }

    /** Why {@link #takes} says no, for people. */
    static String refusal(Money amount) {
        return "The provider takes " + amount.currency() + " in larger steps than this amount (" + amount.minor()
                + " of its smallest unit).";
    }

    /** The number to send; only for an amount that Stripe takes. */
    static long sent(Money amount) {
        if (!takes(amount)) {
            throw new IllegalArgumentException(refusal(amount));
        }
        return exact(amount);
    }

    /** What a number that came from Stripe means. */
    static Money read(long number, String currency) {
        var unit = Money.ofMinor(1, currency.toUpperCase(Locale.ROOT));
        return Money.ofMinor(Math.multiplyExact(number, divisor(unit)) / factor(unit), unit.currency());
    }

    private static long exact(Money amount) {
        return Math.multiplyExact(amount.minor(), factor(amount)) / divisor(amount);
    }

    /** How many of Stripe's units are one of ours, at least 1. */
    private static long factor(Money amount) {
        return power(decimals(amount.currency()) - amount.fractionDigits());
    }

    /** How many of our units are one of Stripe's, at least 1. */
    private static long divisor(Money amount) {
        return power(amount.fractionDigits() - decimals(amount.currency()));
    }

    private static long power(int digits) {
        var power = 1L;
        for (var digit = 0; digit < digits; digit++) {
            power *= 10;
        }
        return power;
    }

    private static int decimals(String currency) {
        return WITHOUT_DECIMALS.contains(currency) ? 0 : WITH_THREE.contains(currency) ? 3 : 2;
    }

    private static int step(String currency) {
        return WITH_THREE.contains(currency) ? STEP_OF_THREE
                : WITH_EMPTY_DECIMALS.contains(currency) ? STEP_OF_EMPTY : 1;
    }
}
