package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.Eager;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Provider;
import org.kontor.builders.Sales.Coded;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartView;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.dispatch.ShipItems;
import org.kontor.dispatch.Shipping;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.promotion.Action;
import org.kontor.shared.DomainException;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;

/** Orders and units that are called off before they leave. The delivery fee is 4,90 €. */
class CancellationsIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Sales sales;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Staff staff;

    @Inject
    private Checkout checkout;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Shipping shipping;

    @Inject
    private RefundQueries refunds;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @AfterEach
    void theProviderBehavesAgain() {
        Provider.behaves();
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private CancellationView cancel(OrderView order, Map<Long, Integer> units) {
        var key = new IdempotencyKey("test-" + UUID.randomUUID());
        return staff.does(() -> cancellations.cancel(new CancelItems(order.number(), units, "sold out", key)));
    }

    private Map<Long, Integer> units(OrderView order, int count) {
        return Map.of(order.itemLines().get(0).id(), count);
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    private int available(OrderView order) {
        var sku = Sku.parse(order.itemLines().get(0).sku());
        return stock.available(Set.of(sku)).getOrDefault(sku, 0);
    }

    @Test
    void givesAllMoneyAndStockBackForAWholeOrder() {
        var order = deals.paid(1001, 3);
        var done = cancel(order, Map.of());
        assertTrue(done.whole());
        assertEquals(order.total(), done.refund());
        var now = deals.now(order.number());
        assertEquals(OrderStatus.CANCELLED, now.status());
        assertEquals(PaymentProgress.REFUNDED, now.paymentStatus());
        assertEquals(order.total(), payment(order).refunded());
        assertEquals(3, available(order));
    }

    @Test
    void givesTheShareOfSomeUnitsBackAndSendsTheRest() {
        var order = deals.paid(1001, 3);
        var done = cancel(order, units(order, 2));
        assertEquals(eur(2002), done.refund());
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(2, available(order));
        deals.ship(deals.now(order.number()));
        assertEquals(eur(1001 + 490), payment(order).captured().minus(payment(order).refunded()));
        assertThrows(RefundRefused.class, () -> cancel(order, units(order, 1)));
    }

    @Test
    void letsReservedMoneyGoForAWholeOrder() {
        var order = deals.reserved(1000, 2);
        var done = cancel(order, Map.of());
        assertEquals(eur(0), done.refund());
        assertEquals(order.total(), done.waived());
        var payment = Patience.until(() -> payment(order), now -> now.status() == PaymentStatus.VOIDED);
        assertEquals(PaymentStatus.VOIDED, payment.status());
        assertEquals(order.total(), payment.released());
        assertEquals(PaymentProgress.VOIDED, deals.now(order.number()).paymentStatus());
        assertEquals(2, available(order));
    }

    @Test
    void neverTakesReservedMoneyForUnitsThatWereCalledOff() {
        var order = deals.reserved(1001, 3);
        cancel(order, units(order, 1));
        deals.ship(order, units(order, 1));
        assertEquals(eur(1001 + 490), payment(order).captured());
        cancel(order, units(order, 1));
        var payment = Patience.until(() -> payment(order), now -> now.status() == PaymentStatus.CAPTURED);
        assertEquals(eur(1001 + 490), payment.captured());
        assertEquals(eur(2002), payment.released());
        assertEquals(PaymentProgress.PAID, deals.now(order.number()).paymentStatus());
    }

    @Test
    void closesThePaymentPageOfAnUnpaidOrderFirst() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        var order = deals.now(placed.number());
        cancel(order, Map.of());
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        assertTrue(PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD) >= 400);
        assertThrows(CheckoutRefused.class, () -> checkout.payAgain(order.number(), order.accessKey()));
        assertEquals(1, available(order));
    }

    @Test
    void letsACustomerCancelBehindTheKeyOfTheOrder() {
        var order = deals.paid(1000, 1);
        assertThrows(NotFound.class, () -> cancellations.cancelOwn(order.number(), "0".repeat(32), "mine"));
        var done = cancellations.cancelOwn(order.number(), order.accessKey(), "mine");
        assertEquals(done.number(), cancellations.cancelOwn(order.number(), order.accessKey(), "mine").number());
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
    }

    private CartView reduced(int pieces, Coded... promotions) {
        var cart = shoppers.readyCart(shelf.product(1001, pieces), pieces);
        for (var coded : promotions) {
            cart = coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());
        }
        return cart;
    }

    @Test
    void givesACouponBackWithTheLastUnitOnly() {
        var coded = sales.coded(new Action.OrderAmountOff(eur(500)), new Limits(1, null, null));
        var order = deals.paid(shoppers.order(reduced(3, coded)));
        cancel(order, units(order, 1));
        assertEquals(1, sales.uses(coded.promotion()));
        cancel(order, Map.of());
        assertEquals(0, sales.uses(coded.promotion()));
        assertEquals(order.total(), payment(order).refunded());
    }

    @Test
    void givesTheCouponOfAnUnpaidOrderBack() {
        var coded = sales.coded(new Action.OrderAmountOff(eur(500)), new Limits(1, null, null));
        var order = deals.awaitingTransfer(reduced(1, coded), 10, 5);
        cancellations.cancelOwn(order.number(), order.accessKey(), "mine");
        assertEquals(0, sales.uses(coded.promotion()));
    }

    @Test
    void callsOffWhatCostNothing() {
        var goods = sales.coded(new Action.OrderPercentOff(Action.EVERYTHING), new Limits(1, null, null));
        var delivery = sales.coded(new Action.DeliveryOff(Action.EVERYTHING), Limits.NONE);
        var order = deals.now(shoppers.order(reduced(2, goods, delivery)).number());
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        cancel(order, units(order, 1));
        assertEquals(PaymentProgress.PAID, deals.now(order.number()).paymentStatus());
        cancel(order, Map.of());
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        assertEquals(0, sales.uses(goods.promotion()));
        assertEquals(2, available(order));
    }

    @Test
    void refusesACustomerOnceSomethingWasSent() {
        var order = deals.paid(1000, 2);
        deals.ship(order, units(order, 1));
        assertThrows(RefundRefused.class,
                () -> cancellations.cancelOwn(order.number(), order.accessKey(), "mine"));
    }

    @Test
    void cancelsOnceForAButtonPressedFiftyTimes() throws Exception {
        var order = deals.paid(1000, 3);
        var wish = new CancelItems(order.number(), units(order, 1), "sold out",
                new IdempotencyKey("test-" + UUID.randomUUID()));
        AtOnce.all(50, () -> Eager.until(() -> staff.does(() -> cancellations.cancel(wish))).number());
        assertEquals(1, refunds.cancellations(order.number()).size());
        assertEquals(eur(1000), payment(order).refunded());
        assertEquals(1, available(order));
    }

    @Test
    void decidesForEachUnitWhetherItIsSentOrCancelled() throws Exception {
        var order = deals.reserved(1003, 25);
        var sent = new AtomicInteger();
        var cancelled = new AtomicInteger();
        var turn = new AtomicInteger();
        AtOnce.all(50, () -> {
            try {
                var key = new IdempotencyKey("test-" + UUID.randomUUID());
                if (turn.getAndIncrement() % 2 == 0) {
                    var wish = new ShipItems(order.number(), 1, units(order, 1), key);
                    Eager.until(() -> staff.does(() -> shipping.ship(wish)));
                    return sent.incrementAndGet();
                }
                var wish = new CancelItems(order.number(), units(order, 1), "sold out", key);
                Eager.until(() -> staff.does(() -> cancellations.cancel(wish)));
                return cancelled.incrementAndGet();
            } catch (DomainException tooLate) {
                return 0;
            }
        });
        var now = Patience.until(() -> deals.now(order.number()), view -> view.openUnits() == 0);
        var line = now.itemLines().get(0);
        assertEquals(25, line.shipped() + line.cancelled());
        var payment = Patience.until(() -> payment(order), view -> !view.isReserving());
        assertEquals(now.due(), payment.captured());
        assertEquals(eur(1003L * line.shipped()).plus(order.delivery()), payment.captured());
        assertEquals(25 - line.shipped(), available(order));
    }

    @Test
    void paysBackOnceWhenTheProviderIsSilent() {
        var order = deals.paid(1000, 1);
        Provider.misbehaves("server_error_after", 2, "/refunds");
        cancel(order, Map.of());
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        Provider.behaves();
        var payment = Patience.until(() -> payment(order), view -> view.refunded().equals(order.total()));
        assertEquals(order.total(), payment.refunded());
    }
}
