package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.it.ShippedEar;

/** CHK-02, R-01: the database itself takes one order of a cart. */
class OneOrderOfACartIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    private static String write(Statement statement, OrderView order, String token) throws SQLException {
        assertEquals(1, statement.executeUpdate("update orders set checkout_token = '" + token + "' where number = '"
                + order.number() + "'"));
        return token;
    }

    @Test
    @DisplayName("CHK-02: no second order of a cart, at whatever version and by a server of whatever version")
    void isAllThatTheDatabaseTakes() throws SQLException {
        var cart = shoppers.readyCart(shelf.product(1000, 2), 1);
        shoppers.order(cart);
        var other = deals.paid(1000, 1);
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                var named = "checkout:" + cart.token();
                for (var again : new String[] {named, named + ":" + cart.version(), named + ":" + (cart.version() + 1)}) {
                    var refused = assertThrows(SQLException.class, () -> write(statement, other, again), again);
                    assertTrue(refused.getMessage().contains("uq_orders_c"), refused::getMessage);
                    connection.rollback();
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
