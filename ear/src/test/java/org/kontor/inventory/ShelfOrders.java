package org.kontor.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.kontor.builders.Staff;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;

/**
 * Orders of one test that exist on the shelf only: what they reserve, wait for and pack. The books know no stock that
 * waits for nobody, so all of it is given back in the end.
 */
@Dependent
class ShelfOrders {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1000 % 1_000_000_000L * 1000 + 500);

    @Inject
    private Inventory inventory;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private Staff staff;

    private final Queue<OrderNumber> orders = new ConcurrentLinkedQueue<>();
    private final Queue<Packed> packed = new ConcurrentLinkedQueue<>();

    /** A piece in a parcel. */
    private record Packed(OrderNumber order, Sku sku) {
    }

    /** The number of an order that holds nothing yet. */
    OrderNumber fresh() {
        var order = OrderNumber.of(NUMBERS.incrementAndGet());
        orders.add(order);
        return order;
    }

    OrderNumber reserved(Sku sku, int pieces) {
        return reserved(Map.of(sku, pieces));
    }

    private OrderNumber reserved(Map<Sku, Integer> demand) {
        var order = OrderNumber.of(NUMBERS.incrementAndGet());
        inventory.reserve(order, demand);
        orders.add(order);
        return order;
    }

    OrderNumber confirmed(Sku sku, int pieces) {
        return confirmed(Map.of(sku, pieces));
    }

    OrderNumber confirmed(Map<Sku, Integer> demand) {
        var order = reserved(demand);
        inventory.allocate(order);
        return order;
    }

    OrderNumber pack(OrderNumber order, Sku sku) {
        inventory.pack(order, Map.of(sku, 1));
        packed.add(new Packed(order, sku));
        return order;
    }

    /** The piece that was packed leaves the house. */
    void ship(OrderNumber order, Sku sku) {
        inventory.ship(order, Map.of(sku, 1));
        packed.remove(new Packed(order, sku));
    }

    /** The orders of which a piece is packed, one for each piece. */
    List<OrderNumber> packed() {
        return packed.stream().map(Packed::order).toList();
    }

    Allotment lot(OrderNumber order, Sku sku) {
        return waiting.ofOrder(order, List.of(sku)).get(sku);
    }

    /** The orders that wait for a piece, in the order in which they are served. */
    List<OrderNumber> waitingFor(Sku sku) {
        return staff.does(() -> waiting.list(sku.value(), false, PageRequest.of(1, 9))).items().stream()
                .flatMap(goods -> goods.orders().stream()).map(WaitingGoods.WaitingOrder::number).toList();
    }

    void giveEverythingBack() {
        packed.forEach(piece -> inventory.unpack(piece.order(), Map.of(piece.sku(), 1)));
        orders.forEach(order -> inventory.release(order, ReleaseReason.CANCELLED));
    }
}
