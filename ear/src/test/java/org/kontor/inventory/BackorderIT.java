package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Shelf;
import org.kontor.it.ShippedEar;

@DisplayName("INV-05: pieces are sold before they are here, up to a limit, and go to those who came first")
class BackorderIT extends ShippedEar {

    /** Of the thirty of the pool; who waits for one longer than three seconds is told so, which is not what is proved here. */
    private static final int CONNECTIONS = 20;

    @Inject
    private Inventory inventory;

    @Inject
    private InventoryQueries queries;

    @Inject
    private ShelfOrders orders;

    @Inject
    private Shelf shelf;

    @AfterEach
    void givesEverythingBack() {
        orders.giveEverythingBack();
    }

    @Test
    void sellsExactlyWhatIsThereAndTheLimitToSixtyFourBuyersAtOnce() throws Exception {
        var lamp = shelf.product(1995, 5);
        shelf.sellAhead(lamp, 7, 12);

        var sold = AtOnce.times(64, connected(() -> orders.confirmed(lamp, 1))).stream().filter(AtOnce.Result::isDone)
                .map(AtOnce.Result::answer).toList();

        assertEquals(12, sold.size());
        assertEquals(new Availability(0, 0, null, false), queries.availability(List.of(lamp)).get(lamp));
        var queue = orders.waitingFor(lamp);
        assertEquals(7, queue.size());

        shelf.receive(lamp, 3);

        assertEquals(queue.subList(3, 7), orders.waitingFor(lamp), "the three who came first have theirs");
        queue.subList(0, 3).forEach(order -> assertEquals(1, orders.lot(order, lamp).free()));
        sold.stream().filter(order -> !queue.contains(order))
                .forEach(order -> assertEquals(1, orders.lot(order, lamp).free()));
    }

    @Test
    void packsExactlyWhatCameForThoseWhoCameFirstWhenTwoReceiveAndManyPackAtOnce() throws Exception {
        var lamp = shelf.product(1995, 0);
        shelf.sellAhead(lamp, 20, 12);
        var queue = Stream.generate(() -> orders.confirmed(lamp, 1)).limit(20).toList();
        var turn = new AtomicInteger();

        var tries = AtOnce.times(42, connected(() -> {
            var mine = turn.getAndIncrement();
            if (mine % 21 == 20) {
                shelf.receive(lamp, 5);
                return null;
            }
            return orders.pack(queue.get(mine % 21), lamp);
        }));

        assertTrue(tries.stream().filter(each -> !each.isDone())
                .allMatch(each -> each.refusal() instanceof StockRefused), tries.toString());
        queue.forEach(order -> {
            if (orders.lot(order, lamp).free() > 0) {
                orders.pack(order, lamp);
            }
        });
        assertEquals(queue.subList(0, 10), orders.packed().stream().sorted(
                (one, other) -> queue.indexOf(one) - queue.indexOf(other)).toList());
        assertThrows(StockRefused.class, () -> orders.pack(queue.get(10), lamp));
        assertThrows(StockRefused.class, () -> shelf.count(lamp, -1), "what is packed cannot be taken off the shelf");
    }

    @Test
    void servesTheOlderOrderThoughTheYoungerPacksFirst() {
        var lamp = shelf.product(1995, 0);
        var day = shelf.sellAhead(lamp, 9, 12);
        var older = orders.confirmed(lamp, 2);
        var younger = orders.confirmed(lamp, 2);
        shelf.receive(lamp, 3);

        var refusal = assertThrows(StockRefused.class, () -> inventory.pack(younger, Map.of(lamp, 2)));

        assertEquals("inventory.refused.waitsUntil", refusal.messageKey());
        assertEquals(List.of(lamp.value(), 1, 1, day), refusal.arguments());
        assertEquals(new Allotment(lamp, 2, 0, 1, day), orders.lot(younger, lamp));
        orders.pack(younger, lamp);
        orders.ship(younger, lamp);
        assertEquals(2, orders.lot(older, lamp).free());
        assertEquals(1, orders.lot(younger, lamp).waiting());
    }

    @Test
    void givesThePlaceOfAPieceThatIsCalledOffToTheNext() {
        var lamp = shelf.product(1995, 1);
        shelf.sellAhead(lamp, 9, 12);
        var first = orders.confirmed(lamp, 1);
        var second = orders.confirmed(lamp, 2);
        assertEquals(0, orders.lot(second, lamp).free());

        inventory.release(first, ReleaseReason.CANCELLED);

        assertEquals(1, orders.lot(second, lamp).free());
        inventory.release(second, Map.of(lamp, 1));
        assertEquals(0, orders.lot(second, lamp).waiting());
    }

    @Test
    void keepsWhatAnUnpaidOrderWasPromisedUntilItsTimeIsOver() {
        var lamp = shelf.product(1995, 1);
        shelf.sellAhead(lamp, 9, 12);
        var unpaid = orders.reserved(lamp, 1);
        var paid = orders.confirmed(lamp, 1);
        assertThrows(StockRefused.class, () -> orders.pack(paid, lamp));
        assertThrows(StockRefused.class, () -> orders.pack(unpaid, lamp), "only a confirmed order is packed");

        inventory.release(unpaid, ReleaseReason.EXPIRED);

        orders.pack(paid, lamp);
        inventory.reserve(unpaid, Map.of(lamp, 1));
        inventory.allocate(unpaid);
        assertEquals(1, orders.lot(unpaid, lamp).waiting(), "who comes back stands at the end");
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
}
