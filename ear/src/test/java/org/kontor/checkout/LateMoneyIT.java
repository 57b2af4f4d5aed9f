package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkers.Patience;
import org.kontor.inventory.WaitingQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Promise;
import org.kontor.ordering.TimelineEntry;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.Destination;

@DisplayName("Money for an order that ran out, of goods that may be sold before they are here")
class LateMoneyIT extends ShippedEar {

    private static final Duration OVER_A_DAY = Duration.ofHours(25);

    @Inject
    private BankReceipts bank;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Leap leap;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OrderQueries orders;

    @Inject
    private WaitingQueries waiting;

    @Inject
    private DeliveryQueries deliveries;

    private OrderView transfer(Sku sku) {
        return deals.awaitingTransfer(shoppers.readyCart(sku, 1), 1, 1);
    }

    private OrderView expired(OrderView order, Duration time) {
        leap.by(time);
        var ended = Patience.until(() -> deals.now(order.number()), now -> now.status() == OrderStatus.EXPIRED);
        assertEquals(OrderStatus.EXPIRED, ended.status());
        return ended;
    }

    private Money kept(OrderView order) {
        return Money.sum("EUR", payments.of(order.number().value()).stream().map(PaymentView::refundable).toList());
    }

    private Promise window(LocalDate day) {
        var window = deliveries.window("STANDARD", new Destination("DE", "10119"), "EUR", day).orElseThrow();
        return new Promise(window.first(), window.last());
    }

    @Test
    @DisplayName("an order of goods that were here does not live again with goods that come weeks later")
    void paysBackWhereTheGoodsWouldComeLaterThanWasPromised() {
        var sku = shelf.product(1000, 1);
        var order = expired(transfer(sku), OVER_A_DAY);
        deals.paid(shoppers.order(sku, 1));
        shelf.sellAhead(sku, 5, 30);

        bank.receive(order, order.total());

        assertEquals(OrderStatus.EXPIRED, deals.now(order.number()).status());
        assertEquals(Money.zero("EUR"), kept(order));
        assertTrue(waiting.ofOrder(order.number(), order.goodsSkus()).isEmpty(), "it holds nothing");
    }

    @Test
    @DisplayName("R-11: money for goods that somebody else has by now goes back by itself, and the customer is told")
    void paysBackAndTellsWhereTheGoodsAreGone() {
        var sku = shelf.product(1000, 1);
        var order = expired(transfer(sku), OVER_A_DAY);
        deals.paid(shoppers.order(sku, 1));

        bank.receive(order, order.total());

        assertEquals(OrderStatus.EXPIRED, deals.now(order.number()).status());
        assertEquals(Money.zero("EUR"), kept(order));
        assertTrue(tellsOfTheReturn(Patience.until(() -> orders.timeline(order.number()),
                LateMoneyIT::tellsOfTheReturn)));
    }

    private static boolean tellsOfTheReturn(List<TimelineEntry> story) {
        return story.stream().anyMatch(line -> line.kind().equals("MAIL_RETURNED"));
    }

    @Test
    @DisplayName("an order of goods that were to come lives again with goods of that day")
    void livesAgainWithGoodsThatComeAsWasPromised() {
        var sku = shelf.product(1000, 0);
        var day = shelf.sellAhead(sku, 5, 30);
        var order = expired(transfer(sku), OVER_A_DAY);

        bank.receive(order, order.total());

        var now = deals.now(order.number());
        assertEquals(OrderStatus.CONFIRMED, now.status());
        assertEquals(window(day), now.promise());
    }

    @Test
    @DisplayName("an order that lives again on the day on which it was placed is promised anew")
    void promisesAnewOnTheSameDay() {
        var sku = shelf.product(1000, 0);
        var day = shelf.sellAhead(sku, 5, 30);
        var order = deals.now(shoppers.order(shoppers.readyCart(sku, 1), PayMethod.CARD).number());
        assertEquals(window(day), order.promise());
        expired(order, Duration.ofMinutes(45));
        shelf.receive(sku, 2);

        bank.receive(order, order.total());

        var now = deals.now(order.number());
        assertEquals(OrderStatus.CONFIRMED, now.status());
        assertEquals(window(null), now.promise());
    }

    @Test
    @DisplayName("a cent of a transfer holds the goods no longer than was said, however often it is chosen again")
    void grantsNoMoreTimeForTheRestOfATransfer() {
        var order = transfer(shelf.product(1000, 1));
        bank.receive(order, Money.ofMinor(1, "EUR"));
        leap.by(Duration.ofHours(1));

        checkout.payAgain(order.number(), order.accessKey(), PayMethod.TRANSFER, null);
        checkout.payAgain(order.number(), order.accessKey(), PayMethod.TRANSFER, null);

        assertEquals(order.payUntil(), deals.now(order.number()).payUntil());
        assertEquals(1, payments.of(order.number().value()).size());
        expired(order, OVER_A_DAY);
        assertEquals(Money.zero("EUR"), kept(order));
    }
}
