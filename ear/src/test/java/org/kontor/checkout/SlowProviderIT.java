package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkers.Patience;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;

/** A provider that keeps its answer to itself, or that answers for somebody else's payment. */
class SlowProviderIT extends ShippedEar {

    private static final String PAGES = "/v1/checkout/sessions";
    private static final String SECONDS_OF_SILENCE = "8";

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Resource
    private ManagedExecutorService threads;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
    }

    private PaymentView payment(Placed placed) {
        var all = payments.of(placed.number().value());
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }

    @Test
    @DisplayName("R-07: while nobody knows how a payment stands no second one is made, and the first is paid once")
    void makesNoSecondPaymentWhileTheFirstIsUnknown() {
        SandboxPanel.fault("key_in_use", 100, "", PAGES);
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        assertTrue(placed.payUrl().isEmpty());
        for (var turn = 0; turn < 3; turn++) {
            assertTrue(checkout.payAgain(placed.number(), placed.accessKey()).payUrl().isEmpty());
        }
        assertTrue(payment(placed).status().isOpen());
        SandboxPanel.behave();

        var page = checkout.payAgain(placed.number(), placed.accessKey()).payUrl().orElseThrow();
        PaymentPage.pay(page, PaymentPage.GOOD_CARD);
        assertEquals(OrderStatus.CONFIRMED, checkout.returned(placed.number(), placed.accessKey()).status());
        assertEquals(deals.now(placed.number()).total(), payment(placed).captured());
    }

    @Test
    @DisplayName("R-12: nothing is locked while a provider is waited for: others order the same goods meanwhile")
    void letsOthersOrderTheSameGoodsWhileTheProviderIsWaitedFor() throws Exception {
        var sku = shelf.product(1995, 2);
        var byCard = shoppers.readyCart(sku, 1);
        var byTransfer = shoppers.readyCart(sku, 1);
        SandboxPanel.fault("timeout_before", 100, SECONDS_OF_SILENCE, PAGES);
        var waiting = threads.submit(() -> shoppers.order(byCard));
        assertEquals(1, Patience.until(() -> stock.available(Set.of(sku)).get(sku), left -> left == 1));

        deals.awaitingTransfer(byTransfer, 1, 1);

        assertFalse(waiting.isDone(), "the provider is still waited for");
        assertEquals(0, stock.available(Set.of(sku)).get(sku));
        SandboxPanel.behave();
        assertTrue(payment(waiting.get(1, TimeUnit.MINUTES)).status().isOpen());
    }

    @Test
    @DisplayName("A6: a paid page of another order pays nothing, whatever points to it")
    void takesNoMoneyOfAnotherOrder() throws SQLException {
        SandboxPanel.fault("webhook_drop", 100, "", "");
        var paid = shoppers.order(shelf.product(1995, 5), 1);
        var unpaid = shoppers.order(shelf.product(1995, 5), 1);
        PaymentPage.pay(paid.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        swapPages(paid, unpaid);

        assertEquals(OrderStatus.PENDING_PAYMENT, checkout.returned(unpaid.number(), unpaid.accessKey()).status());

        assertTrue(payment(unpaid).captured().isZero());
        assertTrue(payment(unpaid).trouble().contains(paid.number().value()), payment(unpaid).trouble());
        swapPages(paid, unpaid);
        assertEquals(OrderStatus.CONFIRMED, checkout.returned(paid.number(), paid.accessKey()).status());
        assertEquals(OrderStatus.PENDING_PAYMENT, checkout.returned(unpaid.number(), unpaid.accessKey()).status());
    }

    private void swapPages(Placed one, Placed other) throws SQLException {
        var page = payment(one).gatewayRef();
        point(one, null);
        var second = payment(other).gatewayRef();
        point(other, page);
        point(one, second);
    }

    private void point(Placed order, String page) throws SQLException {
        try (var connection = database.getConnection(); var change = connection.prepareStatement(
                "update payment set gateway_ref = ? where reference = ?")) {
            change.setString(1, page);
            change.setString(2, order.number().value());
            assertEquals(1, change.executeUpdate());
        }
    }
}
