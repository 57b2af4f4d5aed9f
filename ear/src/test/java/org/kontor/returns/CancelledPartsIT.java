package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Night;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Sales.Coded;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Sales;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.market.MarketDesk;
import org.kontor.operations.NightJob;
import org.kontor.ordering.BillingProgress;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.promotion.Action;
import org.kontor.promotion.Target;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** Units that are called off while the rest of their order goes on, and what follows from that. */
class CancelledPartsIT extends ShippedEar {

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
    private Carts carts;

    @Inject
    private Staff staff;

    @Inject
    private MarketDesk markets;

    @Inject
    private Leap leap;

    @Inject
    private Night night;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private BusinessClock clock;

    @Inject
    private Checkout checkout;

    @Inject
    private Cancellations cancellations;

    @Inject
    private RefundQueries refunds;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

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

    private int available(OrderView order) {
        var sku = Sku.parse(order.itemLines().get(0).sku());
        return stock.available(Set.of(sku)).getOrDefault(sku, 0);
    }

    private CartView entered(CartView cart, Coded coded) {
        return coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());
    }

    @Test
    @DisplayName("R-34: an order whose last units are called off after the others arrived and were invoiced is complete")
    void isCompleteWhenItsLastUnitsAreCalledOffAfterTheOthersArrivedAndWereInvoiced() {
        var order = deals.paid(1000, 2);
        var parcel = deals.ship(order, units(order, 1));
        SandboxPanel.deliver(parcel.trackingNumber());
        Patience.until(() -> parcels.of(order.number()).get(0).status(), status -> status == ShipmentStatus.DELIVERED);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(BillingProgress.PART_INVOICED, deals.now(order.number()).billingStatus());
        cancel(order, units(order, 1));
        var now = deals.now(order.number());
        assertEquals(BillingProgress.INVOICED, now.billingStatus());
        assertEquals(FulfilmentProgress.DELIVERED, now.fulfilmentStatus());
        assertEquals(OrderStatus.COMPLETED, now.status());
    }

    @Test
    @DisplayName("ORD-04: of an order that waits for its money some units are called off, and less is asked for")
    void asksForLessByCardAfterSomeUnitsOfAnUnpaidOrderWereCalledOff() {
        var placed = shoppers.order(shelf.product(1000, 2), 2);
        var order = deals.now(placed.number());
        var done = cancel(order, units(order, 1));
        assertEquals(eur(1000), done.waived());
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
        assertEquals(1, available(order));
        assertTrue(PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD) >= 400);

        var paid = deals.paid(checkout.payAgain(order.number(), order.accessKey()));

        assertEquals(OrderStatus.CONFIRMED, paid.status());
        assertEquals(PaymentProgress.PAID, paid.paymentStatus());
        assertEquals(eur(1000 + 490), payments.of(order.number().value()).get(1).captured());
        deals.ship(paid);
        assertEquals(0, deals.now(order.number()).openUnits());
    }

    @Test
    @DisplayName("ORD-04: a cancellation that is refused leaves the transfer that is waited for as it is")
    void changesNothingOfATransferWhenItIsRefused() {
        var order = deals.awaitingTransfer(1000, 2);
        var asked = payments.of(order.number().value());

        assertThrows(RefundRefused.class, () -> cancel(order, units(order, 3)));

        assertEquals(asked, payments.of(order.number().value()));
        assertEquals(order.payUntil(), deals.now(order.number()).payUntil());
    }

    @Test
    @DisplayName("ORD-10: a customer cancels only as long as the market lets, and is told until when")
    void letsACustomerCancelOnlyAsLongAsTheMarketLets() {
        var late = deals.paid(1000, 1);
        assertTrue(refunds.cancellableUntil(late).isEmpty());
        leap.by(Duration.ofHours(2));
        letCancel(1);
        try {
            var inTime = deals.paid(1000, 1);
            assertEquals(late.placedAt().plus(Duration.ofHours(1)), refunds.cancellableUntil(late).orElseThrow());
            assertThrows(RefundRefused.class, () -> cancellations.cancelOwn(late.number(), late.accessKey(), "mine"));
            assertEquals(OrderStatus.CONFIRMED, deals.now(late.number()).status());
            assertTrue(cancellations.cancelOwn(inTime.number(), inTime.accessKey(), "mine").whole());
            assertTrue(cancel(late, Map.of()).whole(), "staff still cancel it");
        } finally {
            letCancel(null);
        }
    }

    private void letCancel(Integer hours) {
        staff.does(() -> {
            markets.letCancel("EUR", hours);
            return null;
        });
    }

    @Test
    @DisplayName("ORD-04: a coupon is given back, once, when all that it reduced is called off and the rest goes on")
    void givesACouponBackWithAllGoodsThatItReduced() {
        var lamp = shelf.product(1001, 2);
        var coded = sales.coded(new Action.PercentOff(Target.skus(lamp.value()), Percentage.parse("10")),
                new Limits(1, null, null));
        var cart = shoppers.readyCart(lamp, 2);
        carts.add(cart.token(), shelf.product(2000, 1), 1);
        var order = deals.paid(shoppers.order(entered(cart, coded)));
        var lamps = order.itemLines().stream().filter(line -> line.sku().equals(lamp.value())).findFirst().orElseThrow();
        cancel(order, Map.of(lamps.id(), 1));
        assertEquals(1, sales.uses(coded.promotion()), "one lamp is still reduced");
        cancel(order, Map.of(lamps.id(), 1));
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(0, sales.uses(coded.promotion()));
        assertEquals(OrderStatus.CONFIRMED, deals.paid(shoppers.order(entered(shoppers.readyCart(lamp, 1), coded))).status());
        cancel(order, Map.of());
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        assertEquals(order.total(), payments.of(order.number().value()).get(0).refunded());
        assertEquals(1, sales.uses(coded.promotion()), "the other order's");
    }
}
