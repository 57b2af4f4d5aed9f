package org.kontor.pricelist.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.pricelist.PricePoint;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** What staff type or paste as prices. */
class PriceLinesTest {

    @Test
    void readsSpacesTabsAndSemicolonsAndGivesThemBack() {
        var lines = PriceLines.read("LAMP-1 49.95\n\n lamp-1;10;44,95\nVASE\t2\t9\n", "EUR");

        assertEquals(List.of(), lines.unread());
        assertEquals("LAMP-1 49,95\nLAMP-1 10 44,95\nVASE 2 9,00", lines.text());
        assertEquals(List.of(new Sku("LAMP-1"), new Sku("VASE")), lines.skus());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAMP", "LAMP 1 2 3", "LAMP -1", "LAMP 0 5", "LAMP 1000 5", "LAMP 1E50000000", "LAMP ٥",
        "LA_MP 5", "LAMP 5.005", "LAMP 1.5 5"})
    void keepsWhatItCannotRead(String line) {
        var lines = PriceLines.read(line, "EUR");

        assertEquals(List.of(line), lines.unread());
        assertEquals(line, lines.text());
    }

    @ParameterizedTest
    @CsvSource({"JPY, 500, 500", "EUR, 5.99, 599", "KWD, 5.995, 5995"})
    void readsAsManyDecimalsAsTheCurrencyHas(String currency, String typed, long minor) {
        assertEquals(Money.ofMinor(minor, currency),
                PriceLines.read("LAMP " + typed, currency).points().get(0).price());
    }

    @Test
    void takeAPriceOfZeroForASlipUnlessItSaysSo() {
        assertEquals(List.of("LAMP"), PriceLines.read("LAMP 0\nVASE 10 Free", "EUR").slips());
        var free = PriceLines.read("VASE 10 free", "EUR");
        assertEquals(Money.zero("EUR"), free.points().get(0).price());
        assertEquals("VASE 10 free", free.text());
    }

    @Test
    void replacesThePriceOfOnePieceAndNothingElse() {
        var lines = PriceLines.read("LAMP 50\nLAMP 10 40", "EUR").with(Map.of(new Sku("LAMP"),
                Money.ofMinor(4500, "EUR")));

        assertEquals(List.of(new PricePoint(new Sku("LAMP"), 1, Money.ofMinor(4500, "EUR")),
                new PricePoint(new Sku("LAMP"), 10, Money.ofMinor(4000, "EUR"))), lines.points());
    }
}
