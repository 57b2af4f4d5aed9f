package org.kontor.market;

import java.util.Map;
import org.kontor.shared.Money;

/**
 * In which steps a card can be charged, by currency, in its minor units. Stripe, "Three-decimal currencies": the last
 * digit is always 0; and ariary are charged whole, though ISO 4217 gives them decimals. Carts in such a currency are
 * priced in these steps (decision 0047), so that a card can pay them, and what is shared among pieces stays in them.
 */
public final class ChargeStep {

    private static final Map<String, Long> MINOR = Map.of("BHD", 10L, "JOD", 10L, "KWD", 10L, "OMR", 10L, "TND", 10L,
            "MGA", 100L);

    private ChargeStep() {
    }

    /** The step of a currency; one minor unit of most. */
    public static Money in(String currency) {
        return Money.ofMinor(MINOR.getOrDefault(currency, 1L), currency);
    }

    /** Whether a card can be charged, or given back, exactly this amount. */
    public static boolean isOn(Money amount) {
        return over(amount).isZero();
    }

    /** What an amount is beyond the step below it. */
    public static Money over(Money amount) {
        return Money.ofMinor(amount.minor() % in(amount.currency()).minor(), amount.currency());
    }

    /** The least amount in steps that is not below this one. */
    public static Money up(Money amount) {
        return isOn(amount) ? amount : amount.minus(over(amount)).plus(in(amount.currency()));
    }

    /** What some of so many alike pieces cost, that cost this together: in steps where that is. */
    public static Money share(Money of, int pieces, int rest) {
        var step = isOn(of) ? in(of.currency()).minor() : 1;
        return Money.ofMinor(of.minor() / step, of.currency()).allocate(pieces, rest).get(0).times(step);
    }
}
