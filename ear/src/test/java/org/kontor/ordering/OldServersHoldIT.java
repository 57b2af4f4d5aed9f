package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.it.ShippedEar;

/** While a server of the version before runs, which knows one hold of an order and its reason alone. */
class OldServersHoldIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Deals deals;

    private static void write(Connection connection, OrderView order, String what) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update orders set " + what + of(order)));
        }
    }

    private static String read(Connection connection, OrderView order, String column) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + column + " from orders" + of(order))) {
            row.next();
            return row.getString(1);
        }
    }

    private static String of(OrderView order) {
        return " where number = '" + order.number() + "'";
    }

    @Test
    void itsHoldsAreHoldsOfThisOneAndTheOtherWayRound() throws SQLException {
        var order = deals.paid(1000, 1);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, order, "status = 'ON_HOLD', hold_kind = 'STAFF', hold_reason = 'an odd address'");
                assertEquals("an odd address", read(connection, order, "hold_staff"));
                write(connection, order, "hold_kind = 'PAYMENT', hold_reason = 'the money is gone'");
                assertEquals("the money is gone", read(connection, order, "hold_payment"));
                assertEquals("an odd address", read(connection, order, "hold_staff"), "it stands beside the other");
                write(connection, order, "hold_kind = 'STAFF', hold_payment = null");
                assertEquals("an odd address", read(connection, order, "hold_reason"));
                write(connection, order, "status = 'CONFIRMED', hold_kind = null");
                assertNull(read(connection, order, "hold_staff"));
                assertNull(read(connection, order, "hold_reason"));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
