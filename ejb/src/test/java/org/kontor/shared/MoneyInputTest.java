package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|EUR|0", "19,95|EUR|1995", "19.9|EUR|1990", " 7 |EUR|700",
        "999999999.99|EUR|99999999999", "1500|JPY|1500", "1.234|KWD|1234", "000000001|EUR|100"})
    void readsWhatPeopleType(String text, String currency, long minor) {
        assertEquals(Optional.of(Money.ofMinor(minor, currency)), MoneyInput.read(text, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1.999", "1e3", "1E50000000", "1,000.00", "1 000", "١٢", "0x10", "NaN",
        "1.", ".5", "1000000000", "12 EUR", "1.2.3"})
    void refusesWhatIsNoPlainAmount(String text) {
        assertTrue(MoneyInput.read(text, "EUR").isEmpty(), text);
    }

    @Test
    void refusesDecimalsThatTheCurrencyDoesNotHave() {
        assertTrue(MoneyInput.read("1.5", "JPY").isEmpty());
        assertTrue(MoneyInput.read(null, "EUR").isEmpty());
    }

    @Test
    void readsOtherNumbersByTheSameRules() {
        assertEquals(31_500, MoneyInput.units("31,5", 3).getAsLong());
        assertEquals(7, MoneyInput.units("7", 0).getAsLong());
        assertTrue(MoneyInput.units("7.5", 0).isEmpty());
        assertTrue(MoneyInput.units("1E50000000", 3).isEmpty());
    }

    @Test
    void writesWhatItReads() {
        assertEquals("19.95", MoneyInput.text(Money.ofMinor(1995, "EUR")));
        assertEquals("0.05", MoneyInput.text(Money.ofMinor(5, "EUR")));
        assertEquals("1500", MoneyInput.text(Money.ofMinor(1500, "JPY")));
    }
}
