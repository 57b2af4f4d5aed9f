package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkers.Patience;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.shared.Sku;

/** Customers who order and never pay, or pay while the shop hears nothing of it. */
class AbandonedCheckoutIT extends ShippedEar {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private Leap leap;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
    }

    private OrderView ended(Placed placed) {
        return Patience.until(() -> deals.now(placed.number()), order -> order.status() != OrderStatus.PENDING_PAYMENT);
    }

    private int available(Sku sku) {
        return stock.available(Set.of(sku)).get(sku);
    }

    @Test
    @DisplayName("R-11: when the time to pay runs out the payment page is closed before the goods are sold again")
    void letsAnOrderGoThatWasNeverPaidAndSellsTheGoodsAgain() {
        var sku = shelf.product(1995, 3);
        var placed = shoppers.order(sku, 2);
        assertEquals(1, available(sku));

        leap.by(AN_HOUR);

        assertEquals(OrderStatus.EXPIRED, ended(placed).status());
        assertEquals(PaymentStatus.EXPIRED, payments.of(placed.number().value()).get(0).status());
        assertEquals(3, available(sku));
        assertTrue(Patience.until(() -> orders.timeline(placed.number()), story -> story.stream()
                .anyMatch(line -> line.kind().equals("MAIL_EXPIRED"))).stream()
                .anyMatch(line -> line.kind().equals("MAIL_EXPIRED")));
        assertTrue(PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD) >= 400,
                "the provider's page is closed");
        assertThrows(CheckoutRefused.class, () -> checkout.payAgain(placed.number(), placed.accessKey()));
    }

    @Test
    @DisplayName("R-05: an order whose money came unheard is confirmed and not let go: the provider is asked first")
    void asksTheProviderBeforeItLetsAnOrderGo() {
        SandboxPanel.fault("webhook_drop", 100, "", "");
        var sku = shelf.product(1995, 3);
        var placed = shoppers.order(sku, 2);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);

        leap.by(AN_HOUR);

        var order = ended(placed);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(Map.of(sku, 1), stock.available(Set.of(sku)));
        assertEquals(PaymentStatus.CAPTURED, payments.of(placed.number().value()).get(0).status());
    }

    @Test
    @DisplayName("R-04: an order of which every notification was lost is confirmed within five minutes")
    void confirmsWithinFiveMinutesThoughNobodyTells() {
        SandboxPanel.fault("webhook_drop", 100, "", "");
        var placed = shoppers.order(shelf.product(1995, 3), 2);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);

        leap.by(FIVE_MINUTES);

        var order = ended(placed);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(order.total(), payments.of(placed.number().value()).get(0).captured());
    }
}
