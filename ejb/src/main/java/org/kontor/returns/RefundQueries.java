package org.kontor.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.OrderNumber;

/** Reads refunds and what can still be refunded. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RefundQueries {

    @Inject
    private RefundBook book;

    @Inject
    private ShipmentQueries shipments;

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

    /** Units by line id that a refund on its way is for and that must not be sent any more. */
    public Map<Long, Integer> unitsBeingCancelled(OrderNumber order) {
        return of(order).stream().filter(refund -> refund.status() == RefundStatus.GRANTED)
                .flatMap(refund -> refund.lines().stream()).filter(line -> line.goods() == GoodsFate.NOT_SHIPPED)
                .collect(Collectors.toMap(RefundView.Line::orderLineId, RefundView.Line::units, Integer::sum));
    }
}
