package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

class PriceListTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"false, , , OFF", "true, , , RUNNING", "true, 2026-11-23T09:00:00Z, , RUNNING",
        "true, 2026-11-23T09:01:00Z, , SCHEDULED", "true, , 2026-11-23T09:00:00Z, OVER",
        "true, , 2026-11-23T09:01:00Z, RUNNING"})
    void standsByItsSwitchAndItsPeriod(boolean active, Instant from, Instant until, PriceListState state) {
        assertEquals(state, PriceListState.of(active, from, until, NOW));
    }

    @Test
    void takesOverItsPricesWhole() {
        var list = new PriceList(plan(point("A", 1, 500), point("B", 1, 700)), "EUR", NOW);

        list.edit(plan(point("B", 1, 600), point("B", 10, 550), point("C", 1, 100)), NOW.plusSeconds(1));

        assertEquals(List.of(point("B", 1, 600), point("B", 10, 550), point("C", 1, 100)),
                list.plan().prices());
    }

    @Test
    void readsWhatAStatementJoinedAndKeepsBarsInNames() {
        assertEquals(List.of(new PriceRule(7, "A|B", Buyers.BUSINESSES, 10, Money.ofMinor(995, "EUR")),
                        new PriceRule(8, "Sale", Buyers.EVERYBODY, 1, Money.ofMinor(0, "EUR"))),
                PriceRule.parse("7|BUSINESSES|10|995|A|B\n8|EVERYBODY|1|0|Sale", "EUR"));
        assertEquals(List.of(), PriceRule.parse(null, "EUR"));
    }

    @Test
    void tellsTheAuditTrailWhichPricesChanged() {
        var changes = PriceListDifference.of(plan(point("A", 1, 500), point("B", 1, 700)),
                plan(point("B", 1, 600), point("C", 2, 100))).stream().filter(change -> change.isReal())
                .map(change -> change.field() + ": " + change.before() + " → " + change.after()).toList();

        assertEquals(List.of("A from 1: 5.00 EUR → null", "B from 1: 7.00 EUR → 6.00 EUR",
                "C from 2: null → 1.00 EUR"), changes);
    }

    private static PriceListPlan plan(PricePoint... prices) {
        return new PriceListPlan("Sale", Buyers.EVERYBODY, null, null, List.of(prices));
    }

    private static PricePoint point(String sku, int from, long cents) {
        return new PricePoint(new Sku(sku), from, Money.ofMinor(cents, "EUR"));
    }
}
