package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;

@DisplayName("INV-05: who stands where in the queue for goods")
class StockQueueIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Inventory inventory;

    @Inject
    private InventoryQueries queries;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private Shelf shelf;

    @Inject
    private Staff staff;

    @Inject
    private ShelfOrders orders;

    @AfterEach
    void givesEverythingBack() {
        orders.giveEverythingBack();
    }

    @Test
    void showsEverybodyServedWhereAllThatIsPromisedLiesThere() {
        var lamp = shelf.product(1995, 3);
        var order = orders.confirmed(lamp, 2);
        orders.confirmed(lamp, 1);

        assertEquals(new Allotment(lamp, 2, 0, 2, null), orders.lot(order, lamp));
        inventory.pack(order, Map.of(lamp, 1));
        assertEquals(new Allotment(lamp, 2, 1, 2, null), orders.lot(order, lamp));
        inventory.unpack(order, Map.of(lamp, 1));
    }

    @Test
    void findsOneOrderByItsNumberAmongManyThatWait() {
        var lamp = shelf.product(1995, 0);
        shelf.sellAhead(lamp, 20, 12);
        var queue = Stream.generate(() -> orders.confirmed(lamp, 1)).limit(12).toList();

        var found = staff.does(() -> waiting.list(queue.get(11).value(), false, PageRequest.of(1, 9))).items();

        assertEquals(1, found.size());
        assertEquals(List.of(new WaitingGoods.WaitingOrder(queue.get(11), 1)), found.get(0).orders());
        assertEquals(1, found.get(0).pieces());
        assertEquals(0, found.get(0).more());
        var all = staff.does(() -> waiting.list(lamp.value(), false, PageRequest.of(1, 9))).items().get(0);
        assertEquals(12, all.pieces());
        assertEquals(queue, all.orders().stream().map(WaitingGoods.WaitingOrder::number).toList());
    }

    @Test
    void neverLetsTwoOrdersWaitForEachOtherInWhateverOrderTheirLinesStand() throws Exception {
        var lamp = shelf.product(1995, 80);
        var vase = shelf.product(500, 80);
        var held = Stream.generate(() -> orders.confirmed(Map.of(lamp, 2, vase, 2))).limit(30).toList();
        var turn = new AtomicInteger();

        var done = AtOnce.all(30, () -> {
            var mine = turn.getAndIncrement();
            var order = held.get(mine);
            switch (mine % 3) {
                case 0 -> inventory.release(order, inOrder(vase, lamp));
                case 1 -> inventory.release(order, inOrder(lamp, vase));
                default -> inventory.restock(order, inOrder(vase, lamp));
            }
            return order;
        });

        assertEquals(30, done.size());
        assertEquals(new Stock(lamp, 90, 40, 0), staff.does(() -> queries.stock(lamp)));
        assertEquals(new Stock(vase, 90, 40, 0), staff.does(() -> queries.stock(vase)));
    }

    private static Map<Sku, Integer> inOrder(Sku first, Sku second) {
        var part = new LinkedHashMap<Sku, Integer>();
        part.put(first, 1);
        part.put(second, 1);
        return part;
    }

    @Test
    void letsAServerOfTheVersionBeforeSellAtTheEndOfTheQueue() throws SQLException {
        var lamp = shelf.product(1995, 2);
        var first = orders.confirmed(lamp, 1);
        var order = orders.fresh();

        sellWithoutPlace(order, lamp);
        shelf.sellAhead(lamp, 3, 12);
        var last = orders.confirmed(lamp, 1);

        assertEquals(1, orders.lot(first, lamp).free());
        assertEquals(1, orders.lot(order, lamp).free());
        assertEquals(1, orders.lot(last, lamp).waiting());
    }

    /** What the version before writes: a reservation that knows nothing of places, and the counters. */
    private void sellWithoutPlace(OrderNumber order, Sku sku) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        perform 1 from stock_item where sku = '%2$s' for update;
                        insert into reservation (id, order_number, sku, quantity, status)
                            values (nextval('reservation_seq'), '%1$s', '%2$s', 1, 'ALLOCATED');
                        update stock_item set reserved = reserved + 1 where sku = '%2$s';
                        insert into stock_move (sku, delta_on_hand, delta_reserved, order_number, reason, actor, at)
                            values ('%2$s', 0, 1, '%1$s', 'RESERVED', 'customer', now());
                    end $$""".formatted(order.value(), sku.value()));
        }
    }
}
