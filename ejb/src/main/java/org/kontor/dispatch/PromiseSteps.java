package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.kontor.inventory.WaitingQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.Promise;
import org.kontor.shared.OrderNumber;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.Destination;

/** The transaction in which the delivery of an order is promised anew. Doing it twice does it once. */
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

    /**
     * Moves the promise of an order to the day on which the last of its goods is expected; one that waits for nothing
     * keeps its promise.
     */
    public void move(OrderNumber number, String detail) {
        var order = ordering.lock(number);
        if (WAITING.contains(order.status())) {
            waiting.readyDay(number, order.goodsSkus())
                    .flatMap(ready -> deliveries.window(order.deliveryMethod(), Destination.of(order.shipTo()), ready))
                    .map(window -> new Promise(window.first(), window.last()))
                    .filter(anew -> !anew.equals(order.promise()))
                    .ifPresent(anew -> ordering.promise(number, anew, detail));
        }
    }
}
