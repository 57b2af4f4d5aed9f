package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;

/** Staff find orders by how far they are paid, sent and invoiced, and by how much of them came back. */
class OrderAxesIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private OrderQueries orders;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private Reimbursements desk;

    @Inject
    private BusinessClock clock;

    private List<OrderNumber> found(OrderView order, FulfilmentProgress fulfilment, BillingProgress billing) {
        var filter = new OrderFilter(OrderFilter.View.ALL, order.number().value(), PaymentProgress.PAID, fulfilment,
                billing, null, null, null, null);
        return found(filter);
    }

    private List<OrderNumber> found(OrderFilter filter) {
        return staff.does(() -> orders.list(filter, new PageRequest(1, 10, null, false))).items().stream()
                .map(OrderRow::number).toList();
    }

    private List<OrderNumber> found(OrderView order, ReturnProgress returned) {
        return found(new OrderFilter(OrderFilter.View.ALL, order.number().value(), null, null, null, returned, null, null,
                null));
    }

    private void sendBack(OrderView order, int units, GoodsFate goods) {
        desk.grant(Reimbursements.wish(order, Reimbursements.units(Reimbursements.item(order), units, goods)));
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

    @Test
    @DisplayName("R-34: an order of which all came back says so, and is found by it")
    void saysThatAllOfItCameBack() {
        var order = deals.shipped(1000, 3);
        assertEquals(List.of(order.number()), found(order, ReturnProgress.NONE));
        assertEquals(OrderProgress.ON_ITS_WAY, order.progress());

        sendBack(order, 1, GoodsFate.RESTOCKED);
        assertEquals(List.of(order.number()), found(order, ReturnProgress.PARTIAL));
        assertEquals(OrderProgress.ON_ITS_WAY, deals.now(order.number()).progress());

        sendBack(order, 2, GoodsFate.WRITTEN_OFF);
        assertEquals(List.of(order.number()), found(order, ReturnProgress.RETURNED));
        assertEquals(List.of(), found(order, ReturnProgress.PARTIAL));
        assertEquals(OrderProgress.RETURNED, deals.now(order.number()).progress());
    }

    @Test
    void saysThatAPartCameBackWhereTheCustomerKeepsTheRest() {
        var order = deals.shipped(1000, 2);
        sendBack(order, 1, GoodsFate.KEPT);
        assertEquals(ReturnProgress.NONE, deals.now(order.number()).returnStatus());
        sendBack(order, 1, GoodsFate.RESTOCKED);
        assertEquals(ReturnProgress.PARTIAL, deals.now(order.number()).returnStatus());
    }

    @Test
    void isReturnedOnceTheUnitsThatWereNotSentAreCalledOff() {
        var order = deals.paid(1000, 2);
        var line = Reimbursements.item(order).id();
        deals.ship(order, Map.of(line, 1));
        sendBack(order, 1, GoodsFate.RESTOCKED);
        assertEquals(ReturnProgress.PARTIAL, deals.now(order.number()).returnStatus());

        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(line, 1), "not wanted",
                new IdempotencyKey("test-" + UUID.randomUUID()))));

        assertEquals(ReturnProgress.RETURNED, deals.now(order.number()).returnStatus());
    }

    @Test
    void saysWhatCameBackToAServerOfTheVersionBefore() throws SQLException {
        var order = deals.shipped(1000, 2);
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (var back = 1; back <= 2; back++) {
                    statement.executeUpdate("update order_line set returned = " + back + " where id = "
                            + Reimbursements.item(order).id());
                    try (var row = statement.executeQuery("select return_status from orders where number = '"
                            + order.number() + "'")) {
                        row.next();
                        assertEquals(back == 1 ? "PARTIAL" : "RETURNED", row.getString(1));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
