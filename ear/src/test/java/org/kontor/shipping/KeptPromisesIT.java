package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.Carts;
import org.kontor.cart.DivideCart;
import org.kontor.checkers.Patience;
import org.kontor.dispatch.ShipItems;
import org.kontor.dispatch.Shipping;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderFilter;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderRow;
import org.kontor.ordering.OrderView;
import org.kontor.reporting.KeptPromises;
import org.kontor.reporting.PromiseQueries;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Percentage;

/** What was promised about deliveries, and what became of it, in a week of the time machine. */
class KeptPromisesIT extends ShippedEar {

    private static final String METHOD = "MEASURED";
    private static final int WEEK = 7;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Deals deals;

    @Inject
    private Leap leap;

    @Inject
    private Staff staff;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private Shipping shipping;

    @Inject
    private Cancellations cancellations;

    @Inject
    private DeliveryDesk desk;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private OrderQueries orders;

    @Inject
    private PromiseQueries promises;

    @Inject
    private BusinessClock clock;

    /** At nine on a Monday in a week without a holiday; answers that day. */
    private LocalDate monday() {
        var holidays = staff.does(desk::map).calendar().holidays().stream().map(Holiday::day).collect(Collectors.toSet());
        var day = clock.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        while (day.datesUntil(day.plusDays(WEEK)).anyMatch(holidays::contains)) {
            day = day.plusDays(WEEK);
        }
        var wait = Duration.between(clock.now(), day.atTime(9, 0).atZone(BusinessClock.SHOP_ZONE).toInstant());
        leap.by(Duration.ofSeconds(wait.toSeconds() + 1)); // the time machine knows whole seconds
        return day;
    }

    /** The carrier needs 26 hours. */
    private void sends(OrderView order, ShipmentStatus end) {
        deals.ship(order);
        leap.by(Duration.ofHours(48));
        assertEquals(end, Patience.until(() -> parcels.of(order.number()).get(0).status(),
                status -> status == end));
    }

    /** From now on they are the only ones of their way of delivery. */
    private void setApart(OrderView... all) throws SQLException {
        var numbers = Stream.of(all).map(order -> "'" + order.number() + "'").collect(Collectors.joining(", "));
        assertEquals(all.length, write("update orders set delivery_method = '" + METHOD + "' where number in ("
                + numbers + ")"));
    }

    private int write(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @AfterEach
    void takeTheHolidayAway() throws SQLException {
        write("delete from delivery_holiday where name = 'Only in Austria'");
    }

    private List<KeptPromises> kept(LocalDate from) {
        return staff.does(() -> promises.kept(from, clock.today())).stream()
                .filter(each -> METHOD.equals(each.method())).toList();
    }

    private List<OrderNumber> late(OrderView order, String method) {
        var filter = new OrderFilter(OrderFilter.View.LATE, order == null ? null : order.number().value(), null, null,
                null, null, method, null, null);
        return staff.does(() -> orders.list(filter, new PageRequest(1, 10, null, false))).items().stream()
                .map(OrderRow::number).toList();
    }

    @Test
    void areMeasuredInWorkingDaysAndWhatIsLateIsFound() throws SQLException {
        var monday = monday();
        var atOnce = deals.paid(1000, 1);
        var justInTime = deals.paid(1000, 1);
        var tooLate = deals.paid(1000, 1);
        var forgotten = deals.paid(1000, 1);
        assertEquals(monday.plusDays(3), forgotten.promise().last());

        sends(atOnce, ShipmentStatus.DELIVERED);
        assertEquals(List.of(), late(forgotten, null));
        sends(justInTime, ShipmentStatus.DELIVERED);
        assertEquals(List.of(forgotten.number()), late(forgotten, null));
        sends(tooLate, ShipmentStatus.DELIVERED);
        var young = deals.paid(1000, 1);
        setApart(atOnce, justInTime, tooLate, forgotten, young);
        write("insert into delivery_holiday (day, country, name) values ('" + monday.plusDays(1)
                + "', 'AT', 'Only in Austria')");

        assertEquals(List.of(new KeptPromises(METHOD, METHOD, null, 3, 2, 3, 4, 1),
                new KeptPromises(METHOD, METHOD, "DE", 3, 2, 3, 4, 1)), kept(monday));
        assertEquals(Percentage.parse("66"), kept(monday).get(0).share());
        assertEquals(new KeptPromises(METHOD, METHOD, null, 2, 1, 3, 4, 1), kept(monday.plusDays(3)).get(0));
        assertEquals(new KeptPromises(METHOD, METHOD, null, 0, 0, null, null, 1), kept(monday.plusDays(WEEK)).get(0));
        assertEquals(List.of(forgotten.number()), late(null, METHOD));
        assertEquals(List.of(), late(atOnce, null));
        assertEquals(List.of(), late(null, "NEVER_HEARD_OF"));
    }

    @Test
    void isNotLateAnyMoreWhatCameBackOnItsWay() {
        SandboxPanel.fault("carrier_itinerary", 1, "returned", "");
        var order = deals.paid(1000, 1);
        deals.ship(order);
        leap.by(Duration.ofDays(WEEK));

        Patience.until(() -> parcels.of(order.number()).get(0).status(), status -> status == ShipmentStatus.RETURNED_TO_SENDER);

        assertEquals(List.of(), late(order, null));
    }

    /** One piece goes home by standard delivery, one to the aunt by express. */
    private OrderView divided() {
        var sku = shelf.product(1000, 5);
        var token = shoppers.readyCart(sku, 2).token();
        var aunt = new Address("Åsa Lund", null, "Hauptstraße 1", null, "80331", "München", "DE");
        var cart = carts.divide(new DivideCart(token, carts.view(token).orElseThrow().version(),
                List.of(new DivideCart.Part(null, Map.of(sku, 1)), new DivideCart.Part(aunt, Map.of(sku, 1)))));
        return deals.paid(shoppers.order(carts.deliver(token, cart.version(), Map.of(1, "STANDARD", 2, "EXPRESS"))));
    }

    private List<String> deliveries(OrderView order) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var row = statement.executeQuery("select no, method, expected, arrived_at is not null"
                        + " from audit.v_delivery where number = '" + order.number() + "' order by no")) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getInt(1) + " " + row.getString(2) + (row.getBoolean(3) ? " awaited" : "")
                        + (row.getBoolean(4) ? " arrived" : ""));
            }
            return found;
        }
    }

    @Test
    void areMeasuredConsignmentByConsignment() throws SQLException {
        var order = divided();
        assertEquals(List.of("1 STANDARD awaited", "2 EXPRESS awaited"), deliveries(order));

        var line = order.itemLines().get(0).id();
        var express = staff.does(() -> shipping.ship(new ShipItems(order.number(), 2, Map.of(line, 1), key())));
        SandboxPanel.deliver(express.trackingNumber());
        Patience.until(() -> parcels.of(order.number()).get(0).status(), status -> status == ShipmentStatus.DELIVERED);
        assertEquals(List.of("1 STANDARD awaited", "2 EXPRESS arrived"), deliveries(order));

        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(line, 1), 1, "sold out", key())));
        assertEquals(List.of("2 EXPRESS arrived"), deliveries(order));
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("test-" + UUID.randomUUID());
    }
}
