package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Shares of a hundred, factors and counts: what is exact, what is rounded, and what is refused. */
class PercentageTest {

    private static final Percentage NINETEEN = Percentage.parse("19");

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void takesTheTaxOutOfAGrossAmountRoundedHalfUp() {
        assertEquals(eur(1900), NINETEEN.includedIn(eur(11_900)));
        assertEquals(eur(16), NINETEEN.includedIn(eur(100)));
        assertEquals(eur(1), Percentage.parse("100").includedIn(eur(1)));
        assertEquals(eur(0), Percentage.ZERO.includedIn(eur(100)));
    }

    @Test
    void isAShareOfAnAmountRoundedHalfUp() {
        assertEquals(eur(1900), NINETEEN.of(eur(10_000)));
        assertEquals(eur(1), Percentage.parse("50").of(eur(1)));
        assertEquals(eur(0), Percentage.parse("49").of(eur(1)));
        assertEquals(Money.ofMinor(19, "JPY"), NINETEEN.of(Money.ofMinor(100, "JPY")));
    }

    @Test
    void isNeverNegativeAndNeverMorePreciseThanSixDecimals() {
        assertThrows(IllegalArgumentException.class, () -> Percentage.parse("-0.000001"));
        assertThrows(ArithmeticException.class, () -> Percentage.parse("0.0000001"));
        assertEquals(Percentage.parse("19.000000"), NINETEEN);
    }

    @Test
    void isReadWithoutZerosThatSayNothing() {
        assertEquals("19", NINETEEN.plain());
        assertEquals("5.5", Percentage.parse("5.50").plain());
        assertEquals("100", Percentage.parse("100").plain());
        assertEquals("0", Percentage.ZERO.plain());
        assertEquals("19 %", NINETEEN.toString());
    }

    @Test
    void isComparedByItsWorth() {
        assertTrue(Percentage.ZERO.isZero());
        assertFalse(NINETEEN.isZero());
        assertTrue(NINETEEN.compareTo(Percentage.parse("7")) > 0);
        assertTrue(Percentage.parse("7").compareTo(NINETEEN) < 0);
        assertEquals(0, NINETEEN.compareTo(Percentage.parse("19.0")));
    }

    @Test
    void isStoredAsItsNumberAndNothingAsNothing() {
        var stored = new Percentage.Stored();
        assertEquals(NINETEEN, stored.convertToEntityAttribute(new BigDecimal("19")));
        assertEquals(0, new BigDecimal("19").compareTo(stored.convertToDatabaseColumn(NINETEEN)));
        assertNull(stored.convertToEntityAttribute(null));
        assertNull(stored.convertToDatabaseColumn(null));
    }

    @Test
    void aFactorRoundsAsItIsTold() {
        assertEquals(2, Rate.parse("0.5").of(3, RoundingMode.HALF_UP));
        assertEquals(1, Rate.parse("0.5").of(3, RoundingMode.DOWN));
        assertEquals(-2, Rate.parse("0.5").of(-3, RoundingMode.HALF_UP));
        assertThrows(ArithmeticException.class, () -> Rate.parse("0.0000001"));
    }

    @Test
    void aCountNeverFallsBelowZero() {
        assertEquals(Quantity.of(5), Quantity.of(2).plus(Quantity.of(3)));
        assertEquals(Quantity.of(0), Quantity.of(3).minus(Quantity.of(3)));
        assertThrows(IllegalArgumentException.class, () -> Quantity.of(2).minus(Quantity.of(3)));
        assertThrows(ArithmeticException.class, () -> Quantity.of(Integer.MAX_VALUE).plus(Quantity.of(1)));
    }
}
