package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;

@DisplayName("INV-05: pieces are sold before they are here, up to a limit, and go to those who came first")
class BackorderIT extends ShippedEar {

    /** Of the thirty of the pool; who waits for one longer than three seconds is told so, which is not what is proved here. */
    private static final int CONNECTIONS = 20;
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1000 % 1_000_000_000L * 1000 + 500);

    @Inject
    private Inventory inventory;

    @Inject
    private InventoryQueries queries;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private StockDesk desk;

    @Inject
    private BackorderDesk backorders;

    @Inject
    private AuditQueries audit;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private final Queue<OrderNumber> orders = new ConcurrentLinkedQueue<>();
    private final Queue<Packed> packed = new ConcurrentLinkedQueue<>();

    /** A piece in a parcel. */
    private record Packed(OrderNumber order, Sku sku) {
    }

    @Test
    void sellsExactlyWhatIsThereAndTheLimitToSixtyFourBuyersAtOnce() throws Exception {
        var lamp = shelf.product(1995, 5);
        shelf.sellAhead(lamp, 7, 12);

        var sold = AtOnce.times(64, connected(() -> confirmed(lamp, 1))).stream().filter(AtOnce.Result::isDone)
                .map(AtOnce.Result::answer).toList();

        assertEquals(12, sold.size());
        assertEquals(new Availability(0, 0, null, false), queries.availability(List.of(lamp)).get(lamp));
        var queue = waitingFor(lamp);
        assertEquals(7, queue.size());

        shelf.receive(lamp, 3);

        assertEquals(queue.subList(3, 7), waitingFor(lamp), "the three who came first have theirs");
        queue.subList(0, 3).forEach(order -> assertEquals(1, lot(order, lamp).free()));
        sold.stream().filter(order -> !queue.contains(order)).forEach(order -> assertEquals(1, lot(order, lamp).free()));
    }

    @Test
    void packsExactlyWhatCameForThoseWhoCameFirstWhenTwoReceiveAndManyPackAtOnce() throws Exception {
        var lamp = shelf.product(1995, 0);
        shelf.sellAhead(lamp, 20, 12);
        var queue = Stream.generate(() -> confirmed(lamp, 1)).limit(20).toList();
        var turn = new AtomicInteger();

        var tries = AtOnce.times(42, connected(() -> {
            var mine = turn.getAndIncrement();
            if (mine % 21 == 20) {
                shelf.receive(lamp, 5);
                return null;
            }
            return pack(queue.get(mine % 21), lamp);
        }));

        assertTrue(tries.stream().filter(each -> !each.isDone())
                .allMatch(each -> each.refusal() instanceof StockRefused), tries.toString());
        queue.forEach(order -> {
            if (lot(order, lamp).free() > 0) {
                pack(order, lamp);
            }
        });
        assertEquals(queue.subList(0, 10), packed.stream().map(Packed::order).sorted(
                (one, other) -> queue.indexOf(one) - queue.indexOf(other)).toList());
        assertThrows(StockRefused.class, () -> pack(queue.get(10), lamp));
        assertThrows(StockRefused.class, () -> adjust(lamp, -1), "what is packed cannot be taken off the shelf");
    }

    @Test
    void servesTheOlderOrderThoughTheYoungerPacksFirst() {
        var lamp = shelf.product(1995, 0);
        var day = shelf.sellAhead(lamp, 9, 12);
        var older = confirmed(lamp, 2);
        var younger = confirmed(lamp, 2);
        shelf.receive(lamp, 3);

        var refusal = assertThrows(StockRefused.class, () -> inventory.pack(younger, Map.of(lamp, 2)));

        assertEquals("inventory.refused.waitsUntil", refusal.messageKey());
        assertEquals(List.of(lamp.value(), 1, 1, day), refusal.arguments());
        assertEquals(new Allotment(lamp, 2, 0, 1, day), lot(younger, lamp));
        pack(younger, lamp);
        inventory.ship(younger, Map.of(lamp, 1));
        packed.clear();
        assertEquals(2, lot(older, lamp).free());
        assertEquals(1, lot(younger, lamp).waiting());
    }

    @Test
    void givesThePlaceOfAPieceThatIsCalledOffToTheNext() {
        var lamp = shelf.product(1995, 1);
        shelf.sellAhead(lamp, 9, 12);
        var first = confirmed(lamp, 1);
        var second = confirmed(lamp, 2);
        assertEquals(0, lot(second, lamp).free());

        inventory.release(first, ReleaseReason.CANCELLED);

        assertEquals(1, lot(second, lamp).free());
        inventory.release(second, Map.of(lamp, 1));
        assertEquals(0, lot(second, lamp).waiting());
    }

    @Test
    void keepsWhatAnUnpaidOrderWasPromisedUntilItsTimeIsOver() {
        var lamp = shelf.product(1995, 1);
        shelf.sellAhead(lamp, 9, 12);
        var unpaid = reserved(lamp, 1);
        var paid = confirmed(lamp, 1);
        assertThrows(StockRefused.class, () -> pack(paid, lamp));
        assertThrows(StockRefused.class, () -> pack(unpaid, lamp), "only a confirmed order is packed");

        inventory.release(unpaid, ReleaseReason.EXPIRED);

        pack(paid, lamp);
        inventory.reserve(unpaid, Map.of(lamp, 1));
        inventory.allocate(unpaid);
        assertEquals(1, lot(unpaid, lamp).waiting(), "who comes back stands at the end");
    }

    @Test
    void keepsPromisesWhenTheLimitIsWithdrawnAndSellsNothingMore() {
        var lamp = shelf.product(1995, 1);
        var day = shelf.sellAhead(lamp, 5, 12);
        var order = confirmed(lamp, 3);

        var after = staff.does(() -> backorders.sellNoMoreAhead(lamp, null, "the supplier is gone"));

        assertEquals(new Stock(lamp, 1, 3, 2, day, Ahead.WITHDRAWN, true), after);
        assertThrows(StockRefused.class, () -> reserved(lamp, 1));
        inventory.release(order, Map.of(lamp, 1));
        assertThrows(StockRefused.class, () -> reserved(lamp, 1), "a place that comes free is not sold again");
        assertEquals(1, lot(order, lamp).waiting());
        shelf.receive(lamp, 2);
        assertEquals(2, lot(order, lamp).free());
        assertEquals(1, queries.available(List.of(lamp)).get(lamp));
    }

    @Test
    void saysWhatIsWrongWithALimitAndChangesNothing() {
        var lamp = shelf.product(1995, 1);
        var day = shelf.sellAhead(lamp, 5, 12);
        confirmed(lamp, 4);
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
        assertThrows(StockRefused.class, () -> adjust(lamp, -2), "there is only one");
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
        adjust(lamp, -1);

        assertEquals(new Availability(0, 3, day, false), queries.availability(List.of(lamp)).get(lamp));
    }

    @Test
    void isNotSoldAheadOnceMoreWhenTheGoodsHaveCome() {
        var lamp = shelf.product(1995, 0);
        shelf.sellAhead(lamp, 5, 12);
        var order = confirmed(lamp, 5);

        shelf.receive(lamp, 5);

        assertEquals(5, lot(order, lamp).free());
        assertEquals(new Availability(0, 0, null, false), queries.availability(List.of(lamp)).get(lamp));
        assertThrows(StockRefused.class, () -> reserved(lamp, 1));
    }

    /** All stand ready at once; as many of them as there are connections work at once, and the others come next. */
    private static <T> Callable<T> connected(Callable<T> deed) {
        var free = new Semaphore(CONNECTIONS);
        return () -> {
            free.acquire();
            try {
                return deed.call();
            } finally {
                free.release();
            }
        };
    }

    private String refused(Sku sku, int limit, LocalDate day, String why) {
        return assertThrows(StockRefused.class, () -> staff.does((Callable<Stock>) () ->
                backorders.sellAhead(new SellAhead(sku, limit, day, why)))).messageKey();
    }

    private OrderNumber reserved(Sku sku, int pieces) {
        var order = OrderNumber.of(NUMBERS.incrementAndGet());
        inventory.reserve(order, Map.of(sku, pieces));
        orders.add(order);
        return order;
    }

    private OrderNumber confirmed(Sku sku, int pieces) {
        var order = reserved(sku, pieces);
        inventory.allocate(order);
        return order;
    }

    private OrderNumber pack(OrderNumber order, Sku sku) {
        inventory.pack(order, Map.of(sku, 1));
        packed.add(new Packed(order, sku));
        return order;
    }

    private Stock adjust(Sku sku, int delta) {
        return staff.does(() -> desk.adjust(sku, delta, StockReason.COUNTED, "counted"));
    }

    private Allotment lot(OrderNumber order, Sku sku) {
        return waiting.ofOrder(order, List.of(sku)).get(sku);
    }

    private List<OrderNumber> waitingFor(Sku sku) {
        return staff.does(() -> waiting.list(sku.value(), false, PageRequest.of(1, 9))).items().stream()
                .flatMap(goods -> goods.orders().stream()).map(WaitingGoods.WaitingOrder::number).toList();
    }

    /** These orders exist on the shelf only, and the books know no stock that waits for nobody. */
    @AfterEach
    void givesEverythingBack() {
        packed.forEach(piece -> inventory.unpack(piece.order(), Map.of(piece.sku(), 1)));
        orders.forEach(order -> inventory.release(order, ReleaseReason.CANCELLED));
    }
}
