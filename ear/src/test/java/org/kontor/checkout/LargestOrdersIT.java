package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.PayRules;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.WayRule;
import org.kontor.shared.Sku;

/** The largest orders: none is placed that nobody could ever pay, and what is placed can be paid. */
class LargestOrdersIT extends ShippedEar {

    private static final int PIECES = 999;
    /** 999 of them come to more than a card can be charged, which is 999,999.99. */
    private static final long DEAR = 200_000;
    /** 999 of them come to more than any order can, which is 10,000,000,000.00. */
    private static final long BEYOND = 1_001_001_002;
    private static final WayRule ABROAD = new WayRule(null, null, null, Set.of("AT"), Set.of(), true, Set.of());

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Cards cards;

    @Inject
    private Deals deals;

    @Inject
    private PayRules rules;

    @Inject
    private Carts carts;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @BeforeEach
    @AfterEach
    void cardsAndTransfersAreForEveryOrder() {
        rules.at(WayRule.ANY, WayRule.ANY);
    }

    private Sku light(long cents) {
        return shelf.heavy(cents, PIECES, 1);
    }

    private static List<Lack.Code> refused(Runnable deed) {
        return assertThrows(CheckoutRefused.class, deed::run).lacks().stream().map(Lack::code).toList();
    }

    private void assertNothingIsHeld(CartView cart, Sku sku) {
        assertEquals(Optional.empty(), checkout.placed(cart.token()));
        assertEquals(PIECES, stock.available(List.of(sku)).get(sku));
    }

    @Test
    void anOrderOfMoreLinesThanTheProviderShowsIsPaidByCard() {
        CartToken token = null;
        for (var line = 0; line < 100; line++) {
            token = carts.add(token, shelf.heavy(500 + line, 1, 1), 1).token();
        }
        var placed = shoppers.order(carts.deliver(shoppers.ready(token).token(), "EXPRESS"));
        assertEquals(101, deals.now(placed.number()).lines().size(), "with the delivery, which is never free");

        assertEquals(OrderStatus.CONFIRMED, deals.paid(placed).status());
    }

    @Test
    @DisplayName("A3: who presses a card for more than it can be charged is told so, and nothing is held")
    void aCardIsNotTakenForMoreThanItCanBeCharged() {
        var sku = light(DEAR);
        var cart = shoppers.readyCart(sku, PIECES);

        assertEquals(List.of(Lack.Code.METHOD_CHARGE), refused(() -> shoppers.order(cart, PayMethod.CARD)));
        assertNothingIsHeld(cart, sku);
        rules.at(WayRule.ANY, ABROAD);
        assertEquals(List.of(Lack.Code.NO_METHOD), refused(() -> shoppers.order(cart, PayMethod.CARD)));
        assertNothingIsHeld(cart, sku);

        rules.at(WayRule.ANY, WayRule.ANY);
        var order = deals.now(shoppers.order(cart, PayMethod.TRANSFER).number());
        assertTrue(payments.of(order.number().value()).get(0).isTransfer());
    }

    @Test
    @DisplayName("A3: what staff sent and is more than a card can be charged is paid by transfer")
    void aPayLinkOffersNoCardForMoreThanItCanBeCharged() {
        var sku = light(DEAR);
        var order = phone.send(phone.view(phone.draft(sku, PIECES)));

        assertEquals(List.of(PayMethod.TRANSFER), checkout.ways(order, List.of()).offered());
        assertEquals(List.of(Lack.Code.METHOD_CHARGE), refused(() -> phone.pay(order, PayMethod.CARD)));
        assertEquals(List.of(), payments.of(order.number().value()));
        phone.pay(order, PayMethod.TRANSFER);
        rules.at(WayRule.ANY, ABROAD);
        assertEquals(List.of(Lack.Code.NO_METHOD),
                refused(() -> phone.send(phone.view(phone.draft(light(DEAR), PIECES)))));
    }

    @Test
    @DisplayName("A3: what a gift card pays is not charged, so that a card may pay the rest of a larger order")
    void aCardPaysTheRestThatAGiftCardLeaves() {
        var cart = shoppers.readyCart(light(100_000_000), 1);
        assertEquals(List.of(Lack.Code.METHOD_CHARGE), refused(() -> shoppers.order(cart, PayMethod.CARD)));

        var placed = cards.order(cards.with(cart, cards.code(cards.credit(5000))));

        assertTrue(placed.payUrl().isPresent(), "the provider takes it");
    }

    @Test
    @DisplayName("A3: no order comes to more than 10^12 minor units, in whatever way it would be paid")
    void noOrderComesToMoreThanTheBound() {
        var sku = light(BEYOND);
        var cart = shoppers.readyCart(sku, PIECES);

        assertEquals(List.of(Lack.Code.TOO_MUCH), refused(() -> shoppers.order(cart, PayMethod.TRANSFER)));
        assertEquals(List.of(Lack.Code.TOO_MUCH, Lack.Code.METHOD_CHARGE),
                refused(() -> shoppers.order(cart, PayMethod.CARD)));
        assertNothingIsHeld(cart, sku);
        assertEquals(List.of(Lack.Code.TOO_MUCH), refused(() -> phone.send(phone.view(phone.draft(sku, PIECES)))));
        shoppers.order(carts.change(cart.token(), sku, 1), PayMethod.TRANSFER);
    }

    @Test
    @DisplayName("A3: nor does the database take one, whoever writes it")
    void theDatabaseTakesNoOrderBeyondTheBound() {
        var order = shoppers.order(shelf.product(1000, 1), 1);

        var refused = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection(); var update = connection.prepareStatement("update orders"
                    + " set items_minor = items_minor + 1000000000000, total_minor = total_minor + 1000000000000"
                    + " where number = ?")) {
                update.setString(1, order.number().value());
                update.executeUpdate();
            }
        });
        assertTrue(refused.getMessage().contains("ck_orders_most"), refused.getMessage());
    }
}
