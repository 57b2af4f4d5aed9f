package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.CardDeals;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Provider;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkers.Patience;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.inventory.WaitingQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.ordering.Promise;
import org.kontor.ordering.TimelineEntry;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.returns.Cancellations;
import org.kontor.shared.BusinessClock;
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
    private CardDeals cardDeals;

    @Inject
    private GiftCardQueries giftCards;

    @Inject
    private MoneyDesk money;

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

    @Inject
    private Cancellations cancellations;

    @Inject
    private BusinessClock clock;

    @AfterEach
    void theProviderBehavesAgain() {
        SandboxPanel.behave();
    }

    private OrderView transfer(Sku sku) {
        return deals.awaitingTransfer(shoppers.readyCart(sku, 1), 1, 1);
    }

    private OrderView expired(OrderView order, Duration time) {
        leap.by(time);
        deals.sweep();
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

    @Test
    @DisplayName("R-11, R-05: a card that is charged all the same for what somebody else has goes back once, within a minute, with a mail")
    void paysBackACardThatWasChargedAfterTheEnd() {
        var placed = soldToAnother();
        var order = deals.now(placed.number());
        var charged = clock.now();

        PaymentPage.payExpired(placed.payUrl().orElseThrow());

        var told = told(order, 1);
        var refund = paidOut(order);
        checkout.returned(placed.number(), placed.accessKey());
        assertEquals(List.of(order.total()), refund.stream().map(TransactionView::amount).toList());
        assertEquals(Money.zero("EUR"), kept(order));
        assertEquals(1, SandboxPanel.refundsMade(refund.get(0).key()));
        assertEquals(1, told.size());
        assertEquals(OrderStatus.EXPIRED, deals.now(order.number()).status());
        var minute = charged.plusSeconds(60);
        assertTrue(refund.get(0).updatedAt().isBefore(minute), () -> refund + " of what was charged at " + charged);
        assertTrue(told.get(0).at().isBefore(minute), () -> told + " of what was charged at " + charged);
    }

    @Test
    @DisplayName("late money that went back and comes back from the customer's bank once more goes to an account that is asked for")
    void asksForAnAccountWhereLateMoneyComesBackFromTheBank() {
        var placed = soldToAnother();
        var order = deals.now(placed.number());
        PaymentPage.payExpired(placed.payUrl().orElseThrow());
        Provider.bounces(paidOut(order).get(0).pspReference());
        Patience.until(() -> deals.payment(order), now -> now.bounced().isPositive());

        money.resolve(money.open(order.number()).get(0));

        assertTrue(Patience.until(() -> SandboxPanel.texts(order.email()).stream()
                .anyMatch(text -> text.contains("Answer this mail with the IBAN")), is -> is));
        money.resolve(money.open(order.number()).get(0));
        assertEquals(order.total(), deals.payment(order).refunded());
        assertEquals(List.of(), money.open(order.number()));
    }

    /** An order by card that ran out, and whose only piece somebody else has by now. */
    private Placed soldToAnother() {
        var sku = shelf.product(1000, 1);
        var placed = shoppers.order(sku, 1);
        expired(deals.now(placed.number()), Duration.ofMinutes(45));
        deals.paid(shoppers.order(sku, 1));
        return placed;
    }

    private List<TransactionView> paidOut(OrderView order) {
        return Patience.until(() -> refunds(order), all -> all.stream()
                .anyMatch(each -> each.status() == TransactionStatus.SUCCESS));
    }

    private List<TransactionView> refunds(OrderView order) {
        return payments.of(order.number().value()).stream().flatMap(each -> each.transactions().stream())
                .filter(each -> each.type() == TransactionType.REFUND).toList();
    }

    private List<TimelineEntry> told(OrderView order, int times) {
        return Patience.until(() -> orders.timeline(order.number()).stream()
                .filter(line -> line.kind().equals("MAIL_RETURNED")).toList(), told -> told.size() >= times);
    }

    @Test
    @DisplayName("decision 0050: money for an order that was called off goes back, though its goods could still be had")
    void paysBackWhatComesForAnOrderThatWasCalledOff() {
        var sku = shelf.product(1000, 3);
        var order = transfer(sku);
        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());

        bank.receive(order, order.total());

        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        assertEquals(Money.zero("EUR"), kept(order));
        assertEquals(1, told(order, 1).size());
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
    @DisplayName("R-11: an order of gift cards alone lives again, for they can always be had")
    void livesAgainWhereOnlyGiftCardsWereBought() {
        var order = expired(deals.awaitingTransfer(cardDeals.cart(5000, 2), 1, 1), OVER_A_DAY);

        bank.receive(order, order.total());

        var now = deals.now(order.number());
        assertEquals(OrderStatus.COMPLETED, now.status());
        assertEquals(PaymentProgress.PAID, now.paymentStatus());
        assertEquals(order.total(), kept(order));
        assertEquals(2, giftCards.ofOrder(order.number()).size());
        assertEquals(List.of(), told(order, 0));
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
