package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void refusesToMixCurrencies() {
        assertThrows(IllegalArgumentException.class, () -> eur(1).plus(Money.ofMinor(1, "JPY")));
    }

    @Test
    void refusesAnUnknownCurrency() {
        assertThrows(IllegalArgumentException.class, () -> Money.ofMinor(1, "XXQ"));
    }

    @Test
    void refusesToOverflow() {
        assertThrows(ArithmeticException.class, () -> eur(Long.MAX_VALUE).plus(eur(1)));
        assertThrows(ArithmeticException.class, () -> eur(Long.MAX_VALUE).times(2));
    }

    @Test
    void knowsTheFractionDigitsOfItsCurrency() {
        assertEquals(2, eur(0).fractionDigits());
        assertEquals(0, Money.zero("JPY").fractionDigits());
        assertEquals(3, Money.zero("KWD").fractionDigits());
    }

    @Test
    void isEqualToTheSameAmountOfTheSameCurrencyAlone() {
        var one = Money.ofMinor(100, "EUR");
        assertEquals(one, Money.ofMinor(100, "EUR"));
        assertNotEquals(one, Money.ofMinor(101, "EUR"));
        assertNotEquals(one, Money.ofMinor(100, "USD"));
        assertNotEquals(one.hashCode(), Money.ofMinor(101, "EUR").hashCode());
    }

    @Test
    void roundsOnceAndByTheNamedMode() {
        assertEquals(eur(2), eur(8).times(Rate.parse("0.19"), RoundingMode.HALF_UP));
        assertEquals(eur(1), eur(8).times(Rate.parse("0.19"), RoundingMode.DOWN));
    }

    @Test
    void findsTheTaxIncludedInAGrossAmount() {
        assertEquals(eur(1900), Percentage.parse("19").includedIn(eur(11900)));
        assertEquals(eur(2474), Percentage.parse("19").includedIn(eur(15495)));
        assertEquals(eur(0), Percentage.parse("0").includedIn(eur(999)));
    }

    @Test
    void givesTheUnitLeftOverToTheLargestRemainder() {
        assertEquals(List.of(eur(34), eur(33), eur(33)), eur(100).allocate(1, 1, 1));
        assertEquals(List.of(eur(-34), eur(-33), eur(-33)), eur(-100).allocate(1, 1, 1));
        assertEquals(List.of(eur(5), eur(5)), eur(10).allocate(0, 0));
    }

    @Property
    void allocatesEveryUnitAndNoneTwice(@ForAll @LongRange(min = -1_000_000_000_000L,
            max = 1_000_000_000_000L) long minor,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 1_000_000) Integer> weights) {
        var longs = weights.stream().map(Integer::longValue).toList();
        var parts = eur(minor).allocate(longs);
        assertEquals(eur(minor), Money.sum("EUR", parts));
        assertEquals(parts, eur(-minor).allocate(longs).stream().map(Money::negate).toList());
        var total = longs.stream().mapToLong(Long::longValue).sum();
        if (total > 0) {
            for (var index = 0; index < parts.size(); index++) {
                var exact = (double) minor * longs.get(index) / total;
                assertTrue(Math.abs(parts.get(index).minor() - exact) < 1.001, parts + " of " + longs);
            }
        }
    }
}
