package org.kontor.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Settlement;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * Calls orders, or units of them, off before they leave. Who has not paid is asked no more, or for less: the provider
 * closes the page first. Units and stock change at once; the money is let go or goes back as soon as the provider answers, and the
 * janitor asks for as long as that takes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Cancellations {

    @Inject
    private CancelSteps steps;

    @Inject
    private Settlement settlement;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

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

    private CancellationView cancel(CancelItems wish, boolean byCustomer) {
        var isAwaited = payments.of(wish.order().value()).stream().anyMatch(PaymentView::isAwaitingTransfer);
        if (steps.isNew(wish)) {
            settlement.closeOrder(wish.order());
        }
        try {
            settlement.settleCaptures(wish.order());
            var done = steps.cancel(wish, byCustomer);
            done.refunds().forEach(settlement::settleRefund);
            settlement.settleCaptures(wish.order());
            return done.cancellation();
        } finally {
            if (isAwaited) {
                awaitRest(wish.order());
            }
        }
    }

    /** A transfer is asked for anew, with what is left; who was to pay otherwise chooses on the page of the order. */
    private void awaitRest(OrderNumber number) {
        var order = orders.byNumber(number).orElseThrow();
        if (order.status() == OrderStatus.PENDING_PAYMENT && checkout.ways(order, payments.of(number.value())).offered()
                .contains(PayMethod.TRANSFER)) {
            checkout.payAgain(number, order.accessKey(), PayMethod.TRANSFER, null);
        }
    }
}
