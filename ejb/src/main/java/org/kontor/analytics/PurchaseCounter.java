package org.kontor.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.ordering.OrderQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Counts a purchase when an order is confirmed: from the books of the shop, not from a page that somebody may close.
 */
@ApplicationScoped
class PurchaseCounter implements OutboxHandler {

    private static final long NOBODY = 0;

    @Inject
    private OrderQueries orders;

    @Inject
    private SeenEvents events;

    @Override
    public String name() {
        return "analytics-purchases";
    }

    @Override
    public boolean hears(String type) {
        return type.equals("order.confirmed");
    }

    @Override
    public void handle(OutboxMessage message) {
        var order = OrderNumber.parse(message.payload().getString("number"));
        var at = message.occurredAt();
        events.add(List.of(new Seen(at, at.atZone(BusinessClock.SHOP_ZONE).toLocalDate(), EventKind.PURCHASE, NOBODY,
                "/order", order.value(), orders.total(order))));
    }
}
