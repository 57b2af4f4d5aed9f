package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Rate;

class FormatsTest {

    @Test
    void writesMoneyAsTheShopsCountryDoes() {
        assertEquals("154,95\u00a0€", Formats.money(Money.ofMinor(15495, "EUR")));
        assertEquals("21.406,90\u00a0€", Formats.money(Money.ofMinor(2140690, "EUR")));
        assertEquals("\u221257,29\u00a0€", Formats.money(Money.ofMinor(-5729, "EUR")));
    }

    @Test
    void givesEachCurrencyItsOwnDecimals() {
        assertTrue(Formats.money(Money.ofMinor(1500, "JPY")).startsWith("1.500\u00a0"));
        assertEquals("1.234", Formats.plain(Money.ofMinor(1234, "KWD")));
    }

    @Test
    void writesMoneyInSentencesAsAnAmountAndNotAsItsMinorUnits() {
        assertEquals("Of Tarn dome lamp only 58,45\u00a0€ can still be refunded.",
                Texts.INSTANCE.of("returns.refused.amount", "Tarn dome lamp", Money.ofMinor(5845, "EUR")));
    }

    @Test
    void writesRatesOfExchangeAsTheMoneyBesideThem() {
        assertEquals("1 EUR = 163,27 JPY", Texts.INSTANCE.of("market.rate.is", "EUR", Rate.parse("163.27"), "JPY"));
    }

    @Test
    void namesADraftByItsNumberWithoutGrouping() {
        assertEquals("Draft 1234", Texts.INSTANCE.of("checkout.draft.title", 1234L));
    }

    @Test
    void fillsFieldsWithTheDecimalMarkOfTheShop() {
        assertEquals("1234,50", Formats.input(Money.ofMinor(123450, "EUR")));
        assertEquals("1234", Formats.input(Money.ofMinor(1234, "JPY")));
    }

    @Test
    void showsNothingForWhatIsMissing() {
        assertEquals("", Formats.money(null));
        assertEquals("", Formats.date(null, "date"));
        assertEquals("", Formats.percent(null));
    }

    @Test
    void showsMomentsInTheZoneOfTheShop() {
        assertEquals("23 November 2026, 00:30", Formats.date(Instant.parse("2026-11-22T23:30:00Z"), "dateTime"));
        assertEquals("22 November 2026", Formats.date(LocalDate.of(2026, 11, 22), "date"));
    }

    @Test
    void leavesNeedlessDigitsOutOfRates() {
        assertEquals("19\u00a0%", Formats.percent(Percentage.parse("19")));
        assertEquals("5,5\u00a0%", Formats.percent(Percentage.parse("5.5")));
    }
}
