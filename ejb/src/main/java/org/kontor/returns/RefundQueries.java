package org.kontor.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.market.Markets;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;

/** Reads refunds and what can still be refunded. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RefundQueries {

    private static final List<OrderStatus> CANCELLABLE =
            List.of(OrderStatus.PENDING_PAYMENT, OrderStatus.CONFIRMED, OrderStatus.ON_HOLD);

    @Inject
    private RefundBook book;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    /** The refunds of an order, oldest first; pages of the store ask only for an order whose key they checked. */
    public List<RefundView> of(OrderNumber order) {
        return book.of(order).stream().map(Refund::view).toList();
    }

    public Optional<RefundView> byNumber(String number) {
        return book.byNumber(number).map(Refund::view);
    }

    /** What of each line of an order can still be given back. */
    @RolesAllowed({"orders", "finance", "admin"})
    public List<RefundableLine> refundable(OrderView order) {
        return new Refundables(order, of(order.number()), shipments.of(order.number())).lines();
    }

    /** What was called off of an order, oldest first; seen by who may see the order. */
    public List<CancellationView> cancellations(OrderNumber order) {
        return book.cancellationsOf(order).stream().map(Cancellation::view).toList();
    }

    public Optional<CancellationView> cancellation(String number) {
        return book.cancellationByNumber(number).map(Cancellation::view);
    }

    /** Until when the market lets its customer call the order off, as long as nothing is packed; empty: without a limit. */
    public Optional<Instant> cancellableUntil(OrderView order) {
        return Optional.ofNullable(markets.of(order.currency()).cancelHours())
                .map(hours -> order.placedAt().plus(Duration.ofHours(hours)));
    }

    /** Whether its customer may still call all goods of the order off: in time, and none were sent or are packed. */
    public boolean isCancellableByCustomer(OrderView order, List<ShipmentView> parcels) {
        return CANCELLABLE.contains(order.status()) && order.openUnits() > 0
                && cancellableUntil(order).filter(clock.now()::isAfter).isEmpty()
                && order.goodsLines().stream().allMatch(line -> line.shipped() == 0)
                && parcels.stream().noneMatch(parcel -> parcel.status().isUnderway());
    }
}
