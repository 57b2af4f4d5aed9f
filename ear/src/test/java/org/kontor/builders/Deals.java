package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Placed;
import org.kontor.dispatch.ShipItems;
import org.kontor.dispatch.Shipping;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** Walks orders to a state by what customers and staff really do: order, pay on the hosted page, ship. */
@ApplicationScoped
public class Deals {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private Shipping shipping;

    @Inject
    private Staff staff;

    /** A paid order for some pieces of a product of its own. */
    public OrderView paid(long cents, int pieces) {
        return paid(shoppers.order(shelf.product(cents, pieces), pieces));
    }

    public OrderView paid(Placed placed) {
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        return checkout.returned(placed.number(), placed.accessKey());
    }

    /** A paid order of which everything was sent. */
    public OrderView shipped(long cents, int pieces) {
        var order = paid(cents, pieces);
        ship(order);
        return now(order.number());
    }

    /** Sends all that is open in one parcel. */
    public ShipmentView ship(OrderView order) {
        var units = new HashMap<Long, Integer>();
        order.itemLines().stream().filter(line -> line.open() > 0).forEach(line -> units.put(line.id(), line.open()));
        return ship(order, units);
    }

    /** Sends some units, by line id, in one parcel. */
    public ShipmentView ship(OrderView order, Map<Long, Integer> units) {
        return staff.does(() -> shipping.ship(new ShipItems(order.number(), units,
                new IdempotencyKey("test-" + UUID.randomUUID()))));
    }

    public OrderView now(OrderNumber number) {
        return orders.byNumber(number).orElseThrow();
    }
}
