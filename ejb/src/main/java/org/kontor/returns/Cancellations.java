package org.kontor.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.checkout.Settlement;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.returns.rest.RestOfTransfer;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * Calls orders, or units of them, off before they leave. Who has not paid is asked no more, or for less: the provider
 * closes the page first. Units and stock change at once; the money is let go or goes back as soon as the provider
 * answers, and the janitor asks for as long as that takes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Cancellations {

    @Inject
    private CancelSteps steps;

    @Inject
    private Settlement settlement;

    @Inject
    private RestOfTransfer rest;

    @Inject
    private OrderQueries orders;

    @Inject
    private RefundQueries queries;

    @Inject
    private ShipmentQueries shipments;

    /** Staff call units off; the same key again answers with the first cancellation. */
    @RolesAllowed({"orders", "admin"})
    public CancellationView cancel(CancelItems wish) {
        return cancel(wish, false);
    }

    /** A customer calls the whole order off, as long as the market allows and nothing of it is packed. */
    @PermitAll
    public CancellationView cancelOwn(OrderNumber number, String accessKey, String reason) {
        var order = orders.byNumberAndKey(number, accessKey).orElseThrow(() -> new NotFound("order", number));
        if (order.status() != OrderStatus.CANCELLED && !queries.isCancellableByCustomer(order, shipments.of(number))) {
            throw new RefundRefused("returns.refused.onlyWhole", number);
        }
        return cancel(new CancelItems(number, Map.of(), reason, IdempotencyKey.of("cancel-own", number)), true);
    }

    /** What cannot be called off is refused before anything is closed. */
    private CancellationView cancel(CancelItems wish, boolean byCustomer) {
        var isNew = steps.isNew(wish);
        if (isNew) {
            steps.require(wish, byCustomer);
        }
        try {
            if (isNew) {
                settlement.closeOrder(wish.order());
            }
            settlement.settleCaptures(wish.order());
            var done = steps.cancel(wish, byCustomer);
            done.refunds().forEach(settlement::settleRefund);
            settlement.settleCaptures(wish.order());
            return done.cancellation();
        } finally {
            rest.askSoon(wish.order());
        }
    }
}
