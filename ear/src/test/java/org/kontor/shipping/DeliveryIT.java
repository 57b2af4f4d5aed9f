package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.banking.EnterReceipt;
import org.kontor.builders.Deals;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartGap;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.Transfers;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shipping.MissingDelivery.Reason;

/** A cart and its ways of delivery, with the zones that the shop ships with. */
class DeliveryIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private OrderQueries orders;

    @Inject
    private Deals deals;

    @Inject
    private Transfers transfers;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    private static List<String> codes(CartView cart) {
        return cart.deliveries().options().stream().map(DeliveryOption::code).toList();
    }

    private CartView moved(CartView cart, String postcode, String city) {
        carts.contact(cart.token(), new CartContact(cart.email(), null,
                new Address("Jonas Weber", null, "Hafenstraße 1", null, postcode, city, "DE"), null));
        return carts.view(cart.token()).orElseThrow();
    }

    @Test
    void namesAMethodThatTheNewAddressDoesNotHaveAndOrdersNothingWithIt() {
        var cart = shoppers.readyCart(shelf.product(2000, 5), 1);
        carts.deliver(cart.token(), "EXPRESS");

        var island = moved(cart, "26548", "Norderney");

        assertEquals(Reason.POSTCODE, island.lost().orElseThrow().reason());
        assertEquals("Express delivery", island.lost().orElseThrow().name());
        assertTrue(island.gaps().contains(CartGap.DELIVERY));
        var refused = assertThrows(CheckoutRefused.class, () -> shoppers.order(island));
        assertEquals("checkout.refused.delivery", refused.messageKey());
        assertEquals(List.of("Express delivery"), refused.arguments());
        assertThrows(CartRefused.class, () -> carts.deliver(cart.token(), "EXPRESS"));
        var standard = carts.deliver(cart.token(), "STANDARD");
        assertEquals(Money.ofMinor(990, "EUR"), standard.delivery().orElseThrow().price());
        assertEquals(Money.ofMinor(2990, "EUR"),
                orders.byNumber(shoppers.order(standard).number()).orElseThrow().total());
    }

    @Test
    void sendsWhatIsTooHeavyForAParcelByForwarder() {
        var cart = shoppers.readyCart(shelf.product(2000, 5), 1);

        var heavy = carts.add(cart.token(), shelf.heavy(90_000, 2, 58_000), 1);

        assertEquals(List.of("FORWARDER"), codes(heavy));
        assertEquals(Reason.PIECE_TOO_HEAVY, heavy.lost().orElseThrow().reason());
        assertEquals(Money.ofMinor(4900, "EUR"), heavy.deliveries().options().get(0).price());
        assertEquals(Reason.POSTCODE, moved(cart, "27498", "Helgoland").deliveries().lost("FORWARDER").orElseThrow()
                .reason());
    }

    @Test
    void keepsWhatWasPromisedWithTheOrder() {
        var cart = shoppers.readyCart(shelf.product(2000, 5), 1);
        var window = cart.delivery().orElseThrow().window();

        var order = orders.byNumber(shoppers.order(cart).number()).orElseThrow();

        assertEquals(window, new DeliveryWindow(order.promise().first(), order.promise().last()));
    }

    @Test
    void promisesAnewWhenTheMoneyComesOnALaterDay() throws SQLException {
        var order = deals.awaitingTransfer(1000, 1);
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update kontor.orders set business_date = business_date - 9,"
                    + " promised_first = promised_first - 9, promised_last = promised_last - 9 where number = '"
                    + order.number() + "'");
        }

        staff.does(() -> transfers.enter(new EnterReceipt(order.total(), clock.today(), order.number().value(),
                "Ada Byron", false, new IdempotencyKey("receipt:" + UUID.randomUUID()))));

        var confirmed = deals.now(order.number());
        assertEquals(OrderStatus.CONFIRMED, confirmed.status());
        assertEquals(order.promise(), confirmed.promise());
    }
}
