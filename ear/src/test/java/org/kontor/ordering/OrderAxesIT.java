package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;

/** Staff find orders by how far they are paid, sent and invoiced. */
class OrderAxesIT extends ShippedEar {

    @Inject
    private OrderQueries orders;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private List<OrderNumber> found(OrderView order, FulfilmentProgress fulfilment, BillingProgress billing) {
        var filter = new OrderFilter(OrderFilter.View.ALL, order.number().value(), PaymentProgress.PAID, fulfilment,
                billing, null, null);
        return staff.does(() -> orders.list(filter, new PageRequest(1, 10, null, false))).items().stream()
                .map(OrderRow::number).toList();
    }

    @Test
    @DisplayName("R-34: orders are found by how far they are sent and invoiced")
    void findsOrdersByHowFarTheyAreSentAndInvoiced() {
        var order = deals.paid(1000, 1);
        assertEquals(List.of(order.number()), found(order, FulfilmentProgress.UNFULFILLED, BillingProgress.NOT_INVOICED));
        assertEquals(List.of(), found(order, FulfilmentProgress.SHIPPED, null));
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(List.of(order.number()), found(order, FulfilmentProgress.SHIPPED, BillingProgress.INVOICED));
        assertEquals(List.of(), found(order, null, BillingProgress.NOT_INVOICED));
    }
}
