package org.kontor.checkers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.builders.Deals;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;

/** ORD-01: no status changes but by an arrow, by plain SQL neither. */
class UntoldStatusIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Deals deals;

    /** In one transaction, which ends with the last statement. */
    private void write(String... statements) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (var each : statements) {
                    statement.executeUpdate(each);
                }
                connection.commit();
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            }
        }
    }

    private String refusal(String... statements) {
        var refused = assertThrows(SQLException.class, () -> write(statements));
        assertEquals("23514", refused.getSQLState(), refused.getMessage());
        return refused.getMessage();
    }

    private static String change(OrderView order, OrderStatus from, OrderStatus to) {
        return "insert into order_status_change (id, order_id, from_status, to_status, reason, actor, at)"
                + " select nextval('order_status_change_seq') - 7, id, '" + from + "', '" + to + "', 'by hand', 'dba',"
                + " business_now()"
                + " from orders where number = '" + order.number() + "'";
    }

    private static String set(OrderView order, OrderStatus status) {
        return "update orders set status = '" + status + "', hold_kind = null, hold_staff = null where number = '"
                + order.number() + "'";
    }

    @ParameterizedTest
    @DisplayName("ORD-01: the database refuses a status that no row of its history tells of")
    @CsvSource({"orders, number, CANCELLED", "payment, reference, FAILED", "shipment, order_number, LOST"})
    void refusesAStatusThatNoRowTellsOf(String table, String column, String status) {
        var order = deals.paid(1000, 1);
        deals.ship(order);
        var message = refusal("update " + table + " set status = '" + status + "' where " + column + " = '"
                + order.number() + "'");
        assertTrue(message.contains("without a row in "), message);
    }

    @Test
    void refusesARowThatTellsOfAnotherChange() throws SQLException {
        var order = deals.paid(1000, 1);
        refusal(set(order, OrderStatus.CANCELLED), change(order, OrderStatus.CONFIRMED, OrderStatus.COMPLETED));
        refusal(set(order, OrderStatus.COMPLETED), change(order, OrderStatus.PENDING_PAYMENT, OrderStatus.CONFIRMED));
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
    }

    @Test
    void refusesARowOfAnEarlierChange() throws SQLException {
        var order = deals.paid(1000, 1);
        write("update orders set status = 'ON_HOLD', hold_kind = 'STAFF', hold_staff = 'by hand' where number = '"
                + order.number() + "'", change(order, OrderStatus.CONFIRMED, OrderStatus.ON_HOLD));
        write(set(order, OrderStatus.CONFIRMED), change(order, OrderStatus.ON_HOLD, OrderStatus.CONFIRMED));
        refusal("update orders set status = 'ON_HOLD', hold_kind = 'STAFF', hold_staff = 'by hand' where number = '"
                + order.number() + "'");
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
    }

    @Test
    void refusesOtherArrowsWhereNoHistoryIsKept() {
        var order = deals.paid(1000, 1);
        var messages = List.of(
                refusal("update reservation set status = 'HELD' where order_number = '" + order.number() + "'"),
                refusal("update payment_transaction set status = 'INIT' where status = 'SUCCESS' and payment_id in"
                        + " (select id from payment where reference = '" + order.number() + "')"),
                refusal("update reservation set status = 'EXPIRED', released = quantity where order_number = '"
                        + order.number() + "'"),
                refusal("update cart set status = 'ACTIVE' where status = 'COMPLETED'"));
        assertTrue(messages.stream().allMatch(message -> message.contains("no arrow leads a ")), messages::toString);
    }
}
