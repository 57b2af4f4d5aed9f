package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.CodeUsers;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Placed;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** Limits and budgets are exact, whatever happens at the same time. */
class CouponRaceIT extends ShippedEar {

    private static final Action FIVE_OFF = new Action.OrderAmountOff(euro(500));

    /** Whose user owns the tables, as migrations ask for. */
    @Resource(lookup = "java:jboss/datasources/KontorBatchDS")
    private DataSource database;

    @Inject
    private Sales sales;

    @Inject
    private CodeUsers users;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private OrderQueries orders;

    @Test
    @DisplayName("R-18, F29: of two hundred who use a code with one use left exactly one gets it")
    void givesTheLastUseOfACodeToOneOfTwoHundred() throws Exception {
        var coded = sales.coded(new Rule(Conditions.none(), FIVE_OFF), Limits.NONE, 1);
        var ready = users.ready(200, coded);

        assertEquals(1, users.placeAtOnce(ready));

        assertEquals(1, sales.uses(coded.promotion()));
    }

    @Test
    @DisplayName("R-18: who came too late sees the new total before paying and can order for it")
    void tellsTheLosersTheirNewTotal() throws Exception {
        var coded = sales.coded(FIVE_OFF, new Limits(1, null, null));
        var ready = users.ready(20, coded);

        assertEquals(1, users.placeAtOnce(ready));

        var loser = users.left(ready).get(0);
        assertEquals(euro(1995 + 490), loser.price().total());
        assertEquals(Reason.USED_UP, loser.price().verdict().refusals().get(0).reason());
        assertEquals(euro(1995 + 490), orders.byNumber(shoppers.order(loser).number()).orElseThrow().total());
        assertEquals(1, sales.uses(coded.promotion()));
    }

    @Test
    @DisplayName("PRC-08: a budget stops at its amount")
    void givesNoMoreThanTheBudget() throws Exception {
        var coded = sales.coded(FIVE_OFF, new Limits(null, null, euro(1999)));

        assertEquals(3, users.placeAtOnce(users.ready(20, coded)));

        assertEquals(euro(1500), sales.sheet(coded.promotion()).count().given());
    }

    @Test
    void countsTheUsesOfOneCustomerInManyCarts() throws Exception {
        var coded = sales.coded(FIVE_OFF, new Limits(null, 2, null));
        var hers = users.readyOfOne(20, coded);

        assertEquals(2, users.placeAtOnce(hers));

        var third = users.left(hers).get(0);
        assertEquals(Reason.USED_BY_CUSTOMER, third.price().verdict().refusals().get(0).reason());
    }

    @Test
    @DisplayName("PRC-07: what stands after a plus makes no other customer")
    void countsTheUsesOfOneMailboxHoweverItsAddressIsWritten() {
        var coded = sales.coded(FIVE_OFF, new Limits(null, 1, null));
        var hers = users.readyOfOne(2, coded).stream().map(cart -> users.write(cart, "+" + cart.token().value()
                .substring(0, 6))).toList();
        assertEquals(euro(1495 + 490), hers.get(1).price().total());

        shoppers.order(hers.get(0));

        assertThrows(CheckoutRefused.class, () -> shoppers.order(hers.get(1)));
        var left = carts.view(hers.get(1).token()).orElseThrow();
        assertEquals(Reason.USED_BY_CUSTOMER, left.price().verdict().refusals().get(0).reason());
        assertEquals(1, sales.uses(coded.promotion()));
    }

    @Test
    @DisplayName("PRC-07: uses of an earlier version, which counted addresses as they were written, count")
    void bringsAlongTheUsesThatAddressesWereMarkedWith() throws Exception {
        var coded = sales.coded(FIVE_OFF, new Limits(null, 1, null));
        var ready = users.write(users.ready(1, coded).get(0), "+first");
        var order = shoppers.order(ready).number();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                var today = read(statement, "select customer from promotion_use where order_number = '" + order + "'");
                statement.executeUpdate("update promotion_use u set customer = (select encode(sha256(convert_to(o.email,"
                        + " 'UTF8')), 'hex') from orders o where o.number = u.order_number) where order_number = '" + order + "'");
                statement.executeUpdate("insert into promotion_period (promotion_id, period, starts_on, customer, used)"
                        + " select promotion_id, 'DAY', (claimed_at at time zone 'Europe/Berlin')::date, customer, 1"
                        + " from promotion_use where order_number = '" + order + "'");
                assertNotEquals(today, read(statement, "select customer from promotion_use where order_number = '" + order + "'"));

                statement.execute(text("/db/migration/promotion/V202611300271__promotion_uses_of_mailboxes.sql"));

                assertEquals(today, read(statement, "select customer from promotion_use where order_number = '" + order + "'"));
                assertEquals("1", read(statement, "select used from promotion_period where promotion_id = "
                        + coded.promotion() + " and customer = '" + today + "'"));
                assertEquals("0", read(statement, "select count(*) from promotion_customer where promotion_id = "
                        + coded.promotion()), "counted when it is next asked for");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static String read(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    @DisplayName("F30: a cart that changes while it is placed is charged as it was seen or not at all")
    void chargesWhatTheCustomerSawWhenTheCartChangesMeanwhile() throws Exception {
        var coded = sales.coded(new Action.OrderPercentOff(Percentage.parse("10")), Limits.NONE);
        var sku = shelf.product(1995, 200);
        for (var round = 0; round < 10; round++) {
            var cart = users.ready(sku, coded);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var placing = threads.submit(() -> place(cart));
                var changing = threads.submit(() -> change(cart, sku));
                var placed = placing.get();
                changing.get();
                if (!placed.isEmpty()) {
                    assertEquals(cart.price().total(), orders.byNumber(placed.get(0).number()).orElseThrow().total());
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private List<Placed> place(CartView cart) {
        try {
            return List.of(shoppers.order(cart));
        } catch (CheckoutRefused told) {
            return List.of();
        }
    }

    private boolean change(CartView cart, Sku sku) {
        try {
            return carts.change(cart.token(), sku, 2).isEmpty();
        } catch (NotFound alreadyOrdered) {
            return false;
        }
    }

    private static String text(String resource) {
        try (var in = PromotionQueries.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
