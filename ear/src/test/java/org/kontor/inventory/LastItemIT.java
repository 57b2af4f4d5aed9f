package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Eager;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;

class LastItemIT extends ShippedEar {

    private static final int MOST_STEPS = 200;

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1000 % 1_000_000_000L * 1000);

    @Inject
    private Inventory inventory;

    private final Queue<OrderNumber> orders = new ConcurrentLinkedQueue<>();

    @Inject
    private InventoryQueries queries;

    @Inject
    private StockDesk desk;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Test
    @DisplayName("R-14: the last piece goes to one of fifty buyers")
    void sellsTheLastPieceToOneOfFiftyBuyers() throws Exception {
        var lamp = shelf.product(1995, 1);

        var sold = atOnce(50, buyer -> reserved(order(), Map.of(lamp, 1)));

        assertEquals(1, sold);
        assertEquals(new Stock(lamp, 1, 1, 0), stock(lamp));
        assertMovesAddUp(lamp);
    }

    @Test
    @DisplayName("R-14: of five hundred buyers exactly fifty get the fifty pieces, and never is one promised too many")
    void sellsFiftyPiecesToFiftyOfFiveHundredBuyers() throws Exception {
        var lamp = shelf.product(1995, 50);
        var isOver = new AtomicBoolean();
        var isWatched = new CountDownLatch(1);
        var watcher = Executors.newSingleThreadExecutor();
        var lowest = watcher.submit(() -> IntStream.generate(() -> queries.available(Set.of(lamp)).get(lamp))
                .takeWhile(left -> !isOver.get()).peek(left -> isWatched.countDown()).min().orElseThrow());
        isWatched.await();

        var sold = atOnce(500, buyer -> reserved(order(), Map.of(lamp, 1)));

        isOver.set(true);
        watcher.shutdown();
        assertEquals(50, sold);
        assertTrue(lowest.get() >= 0, "available was " + lowest.get());
        assertEquals(new Stock(lamp, 50, 50, 0), stock(lamp));
        assertMovesAddUp(lamp);
    }

    @Test
    @DisplayName("R-15, F37: orders that name two products in opposite order neither wait in a circle nor oversell")
    void sellsNoMoreThanThereIsWhenOrdersCrossOverTwoProducts() throws Exception {
        var lamp = shelf.product(1995, 30);
        var vase = shelf.product(500, 30);

        var sold = atOnce(50, buyer -> reserved(order(), demand(buyer % 2 == 0, lamp, vase)));

        assertEquals(30, sold);
        assertAll(() -> assertEquals(0, stock(lamp).available()), () -> assertEquals(0, stock(vase).available()));
        assertMovesAddUp(lamp);
        assertMovesAddUp(vase);
    }

    @Test
    void holdsAllOrNothingAndNamesWhatIsShort() {
        var lamp = shelf.product(1995, 5);
        var vase = shelf.product(500, 1);

        var refusal = assertThrows(StockRefused.class, () -> inventory.reserve(order(), Map.of(lamp, 2, vase, 3)));

        assertEquals(List.of(new Shortage(vase, 3, 1)), refusal.shortages());
        assertEquals(0, stock(lamp).reserved());
    }

    @Test
    @DisplayName("R-16: what is held or let go twice counts once")
    void doesOnceWhatIsSaidTwice() {
        var lamp = shelf.product(1995, 5);
        var order = order();

        inventory.reserve(order, Map.of(lamp, 2));
        inventory.reserve(order, Map.of(lamp, 2));
        assertEquals(2, stock(lamp).reserved());

        inventory.release(order, ReleaseReason.EXPIRED);
        inventory.release(order, ReleaseReason.EXPIRED);
        assertEquals(0, stock(lamp).reserved());
        assertMovesAddUp(lamp);
    }

    @Test
    void holdsAnewForMoneyThatComesLate() {
        var lamp = shelf.product(1995, 2);
        var order = order();
        inventory.reserve(order, Map.of(lamp, 2));
        inventory.release(order, ReleaseReason.EXPIRED);
        assertThrows(StockRefused.class, () -> inventory.allocate(order));

        inventory.reserve(order, Map.of(lamp, 2));
        inventory.allocate(order);

        assertEquals(0, stock(lamp).available());
    }

    @Test
    void followsAnOrderOutOfTheHouseAndPartOfItBack() {
        var lamp = shelf.product(1995, 5);
        var order = order();
        inventory.reserve(order, Map.of(lamp, 4));
        inventory.allocate(order);

        inventory.pack(order, Map.of(lamp, 2));
        inventory.ship(order, Map.of(lamp, 2));
        inventory.release(order, Map.of(lamp, 1));
        inventory.restock(order, Map.of(lamp, 1));

        assertEquals(new Stock(lamp, 4, 1, 0), stock(lamp));
        assertThrows(StockRefused.class, () -> inventory.ship(order, Map.of(lamp, 2)));
        assertMovesAddUp(lamp);
    }

    @Test
    void keepsForOrdersWhatStaffTakeOffTheShelf() {
        var lamp = shelf.product(1995, 5);
        inventory.reserve(order(), Map.of(lamp, 4));

        assertThrows(StockRefused.class, () -> adjust(lamp, -2));
        assertEquals(4, adjust(lamp, -1).onHand());
        assertThrows(StockRefused.class, () -> adjust(lamp, 0));
    }

    @Test
    @DisplayName("INV-06: the history of a SKU says after every change how much there was, page by page")
    void saysWhyTheStockIsWhatItIs() {
        var lamp = shelf.product(1995, 5);
        adjust(lamp, -2);
        adjust(lamp, 4);

        var newest = staff.does(() -> queries.history(lamp, PageRequest.of(1, 2)));
        var oldest = staff.does(() -> queries.history(lamp, PageRequest.of(2, 2)));

        assertEquals(3, newest.total());
        assertEquals(List.of(7L, 3L), newest.items().stream().map(StockStep::onHand).toList());
        assertEquals(List.of(5L), oldest.items().stream().map(StockStep::onHand).toList());
    }

    private Stock adjust(Sku sku, int delta) {
        return staff.does(() -> desk.adjust(sku, delta, StockReason.DAMAGED, "fell down"));
    }

    /** Five hundred share thirty connections: who waits too long for one is told nothing about pieces and asks again. */
    private boolean reserved(OrderNumber order, Map<Sku, Integer> demand) {
        try {
            return Eager.until(() -> {
                inventory.reserve(order, demand);
                return true;
            });
        } catch (StockRefused told) {
            return false;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<Sku, Integer> demand(boolean lampFirst, Sku lamp, Sku vase) {
        var demand = new LinkedHashMap<Sku, Integer>();
        demand.put(lampFirst ? lamp : vase, 1);
        demand.put(lampFirst ? vase : lamp, 1);
        return demand;
    }

    private Stock stock(Sku sku) {
        return staff.does(() -> queries.stock(sku));
    }

    private void assertMovesAddUp(Sku sku) {
        var history = staff.does(() -> queries.history(sku, PageRequest.of(1, MOST_STEPS))).items();
        var moves = history.stream().map(StockStep::move).toList();
        assertEquals(stock(sku).onHand(), moves.stream().mapToInt(StockMove::deltaOnHand).sum());
        assertEquals(stock(sku).reserved(), moves.stream().mapToInt(StockMove::deltaReserved).sum());
        assertEquals(stock(sku).onHand(), history.get(0).onHand());
        assertEquals(stock(sku).reserved(), history.get(0).reserved());
    }

    private OrderNumber order() {
        var order = OrderNumber.of(NUMBERS.incrementAndGet());
        orders.add(order);
        return order;
    }

    /** These orders exist on the shelf only, and the books know no stock that waits for nobody. */
    @AfterEach
    void givesEverythingBack() {
        orders.forEach(order -> inventory.release(order, ReleaseReason.CANCELLED));
    }

    /** How many of the buyers, all of whom come at once, get what they want. */
    private static long atOnce(int buyers, IntPredicate buyer) throws Exception {
        var threads = Executors.newFixedThreadPool(buyers);
        try {
            var tasks = IntStream.range(0, buyers).mapToObj(turn -> (Callable<Boolean>) () -> buyer.test(turn))
                    .toList();
            var sold = 0;
            for (var task : threads.invokeAll(tasks)) {
                sold += task.get() ? 1 : 0;
            }
            return sold;
        } finally {
            threads.shutdownNow();
        }
    }
}
