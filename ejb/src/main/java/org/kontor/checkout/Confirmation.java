package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.inventory.Inventory;
import org.kontor.ordering.Ordering;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.outbox.Outbox;

/** The moment at which an order is agreed for good, in the caller's transaction; and the messages about it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Confirmation {

    @Inject
    private Ordering ordering;

    @Inject
    private Inventory inventory;

    @Inject
    private Outbox outbox;

    /** The goods are the order's own, and the customer is told. */
    public void confirm(OrderNumber number, String reason) {
        inventory.allocate(number);
        ordering.confirm(number, reason);
        message("order.confirmed", number);
    }

    /** A message that may be left several times for an order, once for each mark. */
    public void message(String type, OrderNumber number, long mark) {
        outbox.put(type, number.value(), type + ":" + number + ":" + mark,
                JsonMaker.object().add("number", number.value()).build());
    }

    public void message(String type, OrderNumber number) {
        outbox.put(type, number.value(), type + ":" + number,
                JsonMaker.object().add("number", number.value()).build());
    }
}
