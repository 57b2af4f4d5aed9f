package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Sales;
import org.kontor.builders.Sales.Coded;
import org.kontor.builders.Sales.Limits;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartView;
import org.kontor.checkers.Patience;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.promotion.Action;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** Transfers that do not come in time: the reminder, the end, and money that comes after it. */
class TransferDeadlinesIT extends ShippedEar {

    private static final Duration OVER_A_DAY = Duration.ofHours(25);
    private static final Action FIVE_OFF = new Action.OrderAmountOff(eur(500));

    @Inject
    private BankReceipts bank;

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
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private Leap leap;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private void aDayPasses() {
        leap.by(OVER_A_DAY);
    }

    private CartView cart(Sku sku) {
        return shoppers.readyCart(sku, 1);
    }

    private CartView cart(Sku sku, Coded coded) {
        var cart = cart(sku);
        return coupons.enter(cart.token(), coded.code().value(), "test " + cart.token());
    }

    private OrderStatus ended(OrderView order) {
        return Patience.until(() -> deals.now(order.number()).status(),
                status -> status != OrderStatus.PENDING_PAYMENT);
    }

    private long told(OrderView order, String happening) {
        return orders.timeline(order.number()).stream().filter(line -> line.kind().equals(happening)).count();
    }

    private int available(Sku sku) {
        return stock.available(Set.of(sku)).getOrDefault(sku, 0);
    }

    private Money kept(OrderView order) {
        return Money.sum("EUR", payments.of(order.number().value()).stream().map(PaymentView::refundable).toList());
    }

    @Test
    void remindsOnceAndLetsTheOrderGoWhenItsTimeIsOver() {
        var sku = shelf.product(1000, 1);
        var order = deals.awaitingTransfer(cart(sku), 2, 1);
        assertEquals(0, available(sku));
        aDayPasses();
        assertEquals(1, Patience.until(() -> told(order, "MAIL_REMINDER"), mails -> mails > 0));
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
        aDayPasses();
        assertEquals(OrderStatus.EXPIRED, ended(order));
        assertEquals(1, available(sku));
        assertEquals(1, Patience.until(() -> told(order, "MAIL_EXPIRED"), mails -> mails > 0));
        assertEquals(1, told(order, "MAIL_REMINDER"));
    }

    @Test
    void givesBackWhatCameOfTooLittleAndDoesNotReviveForTheRest() {
        var sku = shelf.product(1000, 1);
        var order = deals.awaitingTransfer(cart(sku), 1, 1);
        bank.receive(order, eur(1000));
        aDayPasses();
        deals.sweep();
        assertEquals(OrderStatus.EXPIRED, ended(order));
        assertEquals(eur(0), kept(order));
        bank.receive(order, eur(490));
        assertEquals(OrderStatus.EXPIRED, deals.now(order.number()).status());
        assertEquals(eur(0), kept(order));
        assertEquals(1, available(sku));
        assertEquals(2, Patience.until(() -> told(order, "MAIL_RETURNED"), mails -> mails > 1));
        assertEquals(0, told(order, "MAIL_EXPIRED"));
    }

    @Test
    @DisplayName("an order to be paid by card ends in time and gives back what a transfer brought of it")
    void endsThoughATransferBroughtAPartOfAnOrderForACard() {
        var sku = shelf.product(1000, 1);
        var order = deals.now(shoppers.order(cart(sku)).number());
        bank.receive(order, eur(600));
        assertEquals(PaymentProgress.PART_PAID, deals.now(order.number()).paymentStatus());
        aDayPasses();
        deals.sweep();
        assertEquals(OrderStatus.EXPIRED, ended(order));
        assertEquals(eur(0), kept(order));
        assertEquals(1, available(sku));
        assertEquals(1, Patience.until(() -> told(order, "MAIL_RETURNED"), mails -> mails > 0));
    }

    @Test
    void revivesForLateMoneyOnlyWithThePromotionThatWasPromised() {
        var still = sales.coded(FIVE_OFF, new Limits(1, null, null));
        var gone = sales.coded(FIVE_OFF, new Limits(1, null, null));
        var sku = shelf.product(1000, 5);
        var lucky = deals.awaitingTransfer(cart(sku, still), 1, 1);
        var late = deals.awaitingTransfer(cart(sku, gone), 1, 1);
        assertEquals(1, sales.uses(still.promotion()));
        aDayPasses();
        deals.sweep();
        assertEquals(OrderStatus.EXPIRED, ended(lucky));
        assertEquals(OrderStatus.EXPIRED, ended(late));
        assertEquals(0, sales.uses(still.promotion()));
        var other = deals.awaitingTransfer(cart(sku, gone), 1, 1);
        bank.receive(lucky, eur(990));
        bank.receive(late, eur(990));
        assertEquals(OrderStatus.CONFIRMED, deals.now(lucky.number()).status());
        assertEquals(1, sales.uses(still.promotion()));
        assertEquals(OrderStatus.EXPIRED, deals.now(late.number()).status());
        assertEquals(eur(0), kept(late));
        assertEquals(1, sales.uses(gone.promotion()));
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(other.number()).status());
    }
}
