package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Sku;

@DisplayName("INV-05: up to which limit staff sell before pieces are here, and until when")
class BackorderLimitsIT extends ShippedEar {

    @Inject
    private Inventory inventory;

    @Inject
    private InventoryQueries queries;

    @Inject
    private BackorderDesk backorders;

    @Inject
    private AuditQueries audit;

    @Inject
    private ShelfOrders orders;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    @AfterEach
    void givesEverythingBack() {
        orders.giveEverythingBack();
    }

    @Test
    void keepsPromisesWhenTheLimitIsWithdrawnAndSellsNothingMore() {
        var lamp = shelf.product(1995, 1);
        var day = shelf.sellAhead(lamp, 5, 12);
        var order = orders.confirmed(lamp, 3);

        var after = staff.does(() -> backorders.sellNoMoreAhead(lamp, null, "the supplier is gone"));

        assertEquals(new Stock(lamp, 1, 3, 2, day, Ahead.WITHDRAWN, true), after);
        assertThrows(StockRefused.class, () -> orders.reserved(lamp, 1));
        inventory.release(order, Map.of(lamp, 1));
        assertThrows(StockRefused.class, () -> orders.reserved(lamp, 1), "a place that comes free is not sold again");
        assertEquals(1, orders.lot(order, lamp).waiting());
        shelf.receive(lamp, 2);
        assertEquals(2, orders.lot(order, lamp).free());
        assertEquals(1, queries.available(List.of(lamp)).get(lamp));
    }

    @Test
    void saysWhatIsWrongWithALimitAndChangesNothing() {
        var lamp = shelf.product(1995, 1);
        var day = shelf.sellAhead(lamp, 5, 12);
        orders.confirmed(lamp, 4);
        var before = staff.does(() -> queries.stock(lamp));

        assertEquals("inventory.refused.limitRange", refused(lamp, -1, day, "why"));
        assertEquals("inventory.refused.limitRange", refused(lamp, Integer.MAX_VALUE, day, "why"));
        assertEquals("inventory.refused.limit", refused(lamp, 2, day, "why"));
        assertEquals("inventory.refused.limit", refused(lamp, 0, null, "why"));
        assertEquals("inventory.refused.dayEarly", refused(lamp, 5, clock.today().minusDays(1), "why"));
        assertEquals("inventory.refused.dayEarly", refused(lamp, 5, clock.today(), "why"));
        assertEquals("inventory.refused.dayMissing", refused(lamp, 5, null, "why"));
        assertEquals("inventory.refused.dayFar", refused(lamp, 5, day.plusYears(9), "why"));
        assertEquals("inventory.refused.why", refused(lamp, 5, day, " "));
        assertEquals("inventory.refused.why", refused(lamp, 5, day, "x".repeat(201)));
        assertEquals(before, staff.does(() -> queries.stock(lamp)));
        assertThrows(StockRefused.class, () -> shelf.count(lamp, -2), "there is only one");
    }

    @Test
    void leavesAnEntryInTheAuditLogWithReasonAndValues() {
        var lamp = shelf.product(1995, 1);
        var day = clock.today().plusDays(9);

        staff.does(() -> backorders.sellAhead(new SellAhead(lamp, 4, day, "ordered at Norr")));

        var entry = staff.does(() -> audit.of("sku", lamp.value())).stream()
                .filter(each -> each.action().equals("inventory.backorder")).findFirst().orElseThrow();
        var changes = entry.changes().toString();
        assertTrue(changes.contains("ordered at Norr") && changes.contains("after=4") && changes.contains(day.toString()),
                changes);
    }

    @Test
    void isAPreorderOnlyUntilTheFirstPieceCame() {
        var lamp = shelf.product(1995, 0);
        var day = shelf.sellAhead(lamp, 4, 12);
        assertEquals(new Availability(0, 4, day, true), queries.availability(List.of(lamp)).get(lamp));

        shelf.receive(lamp, 1);
        shelf.count(lamp, -1);

        assertEquals(new Availability(0, 3, day, false), queries.availability(List.of(lamp)).get(lamp));
    }

    @Test
    void isNotSoldAheadOnceMoreWhenTheGoodsHaveCome() {
        var lamp = shelf.product(1995, 0);
        shelf.sellAhead(lamp, 5, 12);
        var order = orders.confirmed(lamp, 5);

        shelf.receive(lamp, 5);

        assertEquals(5, orders.lot(order, lamp).free());
        assertEquals(new Availability(0, 0, null, false), queries.availability(List.of(lamp)).get(lamp));
        assertThrows(StockRefused.class, () -> orders.reserved(lamp, 1));
    }

    private String refused(Sku sku, int limit, LocalDate day, String why) {
        return assertThrows(StockRefused.class, () -> staff.does((Callable<Stock>) () ->
                backorders.sellAhead(new SellAhead(sku, limit, day, why)))).messageKey();
    }
}
