package org.kontor.reporting.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.reporting.DaySales;
import org.kontor.reporting.web.DayFiguresPage.Figure;
import org.kontor.reporting.web.DayFiguresPage.Tile;
import org.kontor.shared.Money;

class DayFiguresPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static DaySales sales(String currency, long orders, long net, long refunds) {
        return new DaySales(orders, Money.ofMinor(net, currency), Money.ofMinor(net, currency),
                Money.ofMinor(refunds, currency));
    }

    @Test
    void keepFourTilesHoweverManyCurrenciesAreSoldIn() {
        var tiles = DayFiguresPage.tiles(List.of(sales("EUR", 3, 3000, 100), sales("NOK", 2, 5000, 0)),
                List.of(sales("EUR", 1, 900, 0), sales("NOK", 0, 0, 0)), DAY);

        assertEquals(4, tiles.size());
        assertEquals(List.of(1, 2, 2, 2), tiles.stream().map(tile -> tile.figures().size()).toList());
        assertEquals("5", tiles.get(0).figures().get(0).value());
        assertEquals("yesterday 1", tiles.get(0).figures().get(0).before());
        assertEquals(List.of("30,00€", "50,00NOK"), shown(tiles.get(1)));
    }

    /** With the spaces of the language taken out. */
    private static List<String> shown(Tile tile) {
        return tile.figures().stream().map(Figure::value).map(value -> value.replaceAll("[\\s\\u00a0\\u202f]", "")).toList();
    }

    @Test
    void haveNoYesterdayInACurrencyThatIsNew() {
        var tiles = DayFiguresPage.tiles(List.of(sales("EUR", 0, 0, 0), sales("NOK", 1, 5000, 0)),
                List.of(sales("EUR", 0, 0, 0)), DAY);

        assertNull(tiles.get(1).figures().get(1).before());
    }
}
