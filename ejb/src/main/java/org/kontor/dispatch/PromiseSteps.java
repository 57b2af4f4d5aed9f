package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kontor.inventory.Allotment;
import org.kontor.inventory.WaitingQueries;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.Promise;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.Outbox;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.Destination;

/** The transactions in which the delivery of orders is promised anew. Doing it twice does it once. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PromiseSteps {

    private static final Set<OrderStatus> WAITING = EnumSet.of(OrderStatus.PENDING_PAYMENT, OrderStatus.CONFIRMED,
            OrderStatus.ON_HOLD);

    @Inject
    private Ordering ordering;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private Outbox outbox;

    /** An order after its promise was looked at: what lies on the shelf for it, and whether its promise counts from there. */
    record Looked(OrderView order, Map<Sku, Allotment> lots, boolean promised) {
    }

    /**
     * Moves the promise of an order to the day on which the last of its goods is expected; one that waits for nothing,
     * or for goods of which nobody knows when they come, keeps its promise.
     */
    public Looked move(OrderNumber number, Sku moved) {
        var order = ordering.lock(number);
        var lots = waiting.ofOrder(number, order.goodsSkus());
        if (!WAITING.contains(order.status())) {
            return new Looked(order, lots, false);
        }
        var anew = order.anew(consignment -> promise(order, consignment, lots));
        if (!anew.isEmpty()) {
            ordering.promise(number, anew, MovedGoods.note(moved.value(), lots.get(moved)));
        }
        return new Looked(ordering.lock(number), lots, order.consignments().stream()
                .anyMatch(consignment -> consignment.openSkus().contains(moved)
                        && promise(order, consignment, lots).isPresent()));
    }

    /** What can be promised of a consignment; nothing where it waits for no goods, or nobody knows for how long. */
    private Optional<Promise> promise(OrderView order, ConsignmentView consignment, Map<Sku, Allotment> lots) {
        return Allotment.readyDay(consignment.openSkus().stream().map(lots::get).filter(Objects::nonNull).toList())
                .flatMap(ready -> deliveries.window(consignment.method(), Destination.of(consignment.shipTo()),
                        order.currency(), ready))
                .map(window -> new Promise(window.first(), window.last()));
    }

    /** A message for each of these orders, which wait for goods that moved; leaving it again does nothing. */
    public void leave(List<OrderNumber> numbers, String sku, String from, String mark) {
        numbers.forEach(number -> outbox.put(MovedGoods.OF_ORDER, number.value(), MovedGoods.OF_ORDER + ":" + mark + ":"
                + number, JsonMaker.object().add("number", number.value()).add("sku", sku).add("from", from).build()));
    }
}
