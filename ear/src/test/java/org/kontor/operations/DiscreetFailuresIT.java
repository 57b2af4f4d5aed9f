package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartContact;
import org.kontor.cart.Carts;
import org.kontor.it.ShippedEar;

/** What fails is written to the log with its causes: no person is named there. */
class DiscreetFailuresIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    private static String logged(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void nameTheRuleThatAnArgumentBreaksAndNotTheArgument() {
        var cart = shoppers.readyCart(shelf.product(1995, 5), 1);
        var contact = new CartContact(cart.email(), "1".repeat(41), cart.shipTo(), null);

        var log = logged(assertThrows(RuntimeException.class, () -> carts.contact(cart.token(), contact)));

        assertTrue(log.contains("phone"), log);
        assertFalse(log.contains(cart.email().value()) || log.contains(cart.shipTo().street()), log);
    }

    @Test
    void nameTheConstraintOfTheDatabaseAndNotTheRow() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create temporary table told (email text constraint told_once unique)");
            statement.execute("insert into told values ('ann@example.com')");

            var log = logged(assertThrows(SQLException.class,
                    () -> statement.execute("insert into told values ('ann@example.com')")));

            assertTrue(log.contains("told_once"), log);
            assertFalse(log.contains("ann@example.com"), log);
            statement.execute("drop table told");
        }
    }
}
