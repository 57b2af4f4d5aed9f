package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

@DisplayName("R-06 F19 Money that is not what was asked for, or that comes for an attempt that had ended")
class OddMoneyIT extends ShippedEar {

    @Inject
    private BankReceipts bank;

    @Inject
    private BusinessClock clock;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private Leap leap;

    @Inject
    private Checkout checkout;

    @Inject
    private Settlement settlement;

    @Inject
    private MoneyDesk money;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Transfers transfers;

    @AfterEach
    void theProviderBehavesAgain() {
        SandboxPanel.behave();
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private List<PaymentView> attempts(OrderView order) {
        return payments.of(order.number().value());
    }

    private Money kept(OrderView order) {
        return Money.sum("EUR", attempts(order).stream().map(PaymentView::refundable).toList());
    }

    private OrderView now(OrderView order) {
        return deals.now(order.number());
    }

    /** An order of 14,90 € of which the provider took that much more, or less. */
    private OrderView chargedAnother(int difference) {
        return chargedAnother(shoppers.order(shelf.product(1000, 1), 1), difference);
    }

    private OrderView chargedAnother(Placed placed, int difference) {
        SandboxPanel.fault("wrong_amount", 1, String.valueOf(difference), "");
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        var order = checkout.returned(placed.number(), placed.accessKey());
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        assertEquals(List.of(OpenMoney.Kind.OTHER_AMOUNT), money.open(order.number()).stream().map(OpenMoney::kind)
                .toList());
        return order;
    }

    @Test
    @DisplayName("too little is not paid; taken over by finance it goes back when the time to pay ends")
    void givesBackWhatWasTooLittle() {
        var order = chargedAnother(-100);

        money.resolve(money.open(order.number()).get(0));

        assertEquals(OrderStatus.PENDING_PAYMENT, now(order).status());
        assertEquals(PaymentStatus.CAPTURED, attempts(order).get(0).status());
        assertEquals(PaymentProgress.PART_PAID, now(order).paymentStatus());
        assertEquals(order.total().minus(eur(100)), kept(order));
        leap.by(Duration.ofMinutes(45));
        assertEquals(eur(0), Patience.until(() -> kept(order), Money::isZero));
        assertEquals(OrderStatus.EXPIRED, now(order).status());
        assertEquals(List.of(), money.open(order.number()));
    }

    /** The same of which so much too little came, and finance took it over. */
    private OrderView broughtTooLittle(Placed placed, int missing) {
        var order = chargedAnother(placed, -missing);
        money.resolve(money.open(order.number()).get(0));
        return now(order);
    }

    private OrderView broughtTooLittle() {
        return broughtTooLittle(shoppers.order(shelf.product(1000, 1), 1), 100);
    }

    private Placed payAgain(OrderView order, PayMethod method) {
        return checkout.payAgain(order.number(), order.accessKey(), method, null);
    }

    private OrderView paid(Placed rest) {
        assertEquals(303, PaymentPage.pay(rest.payUrl().orElseThrow(), PaymentPage.GOOD_CARD));
        return checkout.returned(rest.number(), rest.accessKey());
    }

    @Test
    @DisplayName("the rest of too little is paid by another card, and the order is confirmed")
    void takesTheRestByAnotherCard() {
        var order = broughtTooLittle();
        assertEquals(PaymentProgress.PART_PAID, order.paymentStatus());

        var confirmed = paid(payAgain(order, PayMethod.CARD));

        assertEquals(OrderStatus.CONFIRMED, confirmed.status());
        assertEquals(PaymentProgress.PAID, confirmed.paymentStatus());
        assertEquals(List.of(eur(1390), eur(100)), attempts(order).stream().map(PaymentView::captured).toList());
        assertEquals(order.total(), kept(order));
        assertEquals(List.of(), money.open(order.number()));
    }

    @Test
    @DisplayName("a rest that is too little again is taken over like the first")
    void takesTooLittleTwice() {
        var order = broughtTooLittle(shoppers.order(shelf.product(1000, 1), 1), 300);

        broughtTooLittle(payAgain(order, PayMethod.CARD), 100);

        assertEquals(eur(100), attempts(order).get(0).amount().minus(kept(order)));
        assertEquals(OrderStatus.CONFIRMED, paid(payAgain(order, PayMethod.CARD)).status());
    }

    @Test
    @DisplayName("whoever presses twice for the rest begins one attempt")
    void beginsOneAttemptForTheRest() throws Exception {
        var order = broughtTooLittle();

        var pressed = AtOnce.all(4, () -> payAgain(order, PayMethod.CARD));

        assertEquals(1, pressed.stream().map(Placed::payUrl).distinct().count(), pressed::toString);
        assertEquals(2, attempts(order).size());
        assertEquals(eur(100), attempts(order).get(1).amount());
        assertEquals(OrderStatus.CONFIRMED, paid(pressed.get(0)).status());
    }

    @Test
    @DisplayName("the rest of too little may come by transfer")
    void takesTheRestByTransfer() {
        deals.awaitingTransfer(1000, 1); // the shop offers that now
        var order = broughtTooLittle();

        payAgain(order, PayMethod.TRANSFER);
        assertEquals(eur(100), payments.transferOf(attempts(order).get(1), "de").orElseThrow().amount());
        bank.receive(order, eur(100));

        assertEquals(OrderStatus.CONFIRMED, now(order).status());
        assertEquals(order.total(), kept(order));
    }

    @Test
    @DisplayName("the customer is told what is missing, and has as much time as with a new order")
    void tellsWhatIsMissingAndKeepsTheGoods() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        chargedAnother(placed, -100);
        leap.by(Duration.ofMinutes(35));

        money.resolve(money.open(placed.number()).get(0));

        var order = deals.now(placed.number());
        assertTrue(order.payUntil().isAfter(clock.now().plus(Duration.ofMinutes(30))), () -> order.payUntil() + "");
        var told = Patience.until(() -> SandboxPanel.texts(order.email()), mails -> !mails.isEmpty()).get(0);
        assertTrue(told.contains("13,90") && told.contains("1,00"), told);
    }

    @Test
    @DisplayName("what came of too little, and the rest that comes after the end, goes back")
    void givesTheRestBackThatComesTooLate() {
        var order = broughtTooLittle();
        var rest = payAgain(order, PayMethod.CARD);
        leap.by(Duration.ofMinutes(45));
        deals.sweep();
        assertEquals(OrderStatus.EXPIRED, Patience.until(() -> now(order).status(), OrderStatus.EXPIRED::equals));
        assertEquals(eur(0), Patience.until(() -> kept(order), Money::isZero));

        payExpired(rest);

        Patience.until(() -> attempts(order).get(1).captured(), eur(100)::equals);
        assertEquals(eur(0), Patience.until(() -> kept(order), Money::isZero));
        assertEquals(List.of(eur(1390), eur(100)), attempts(order).stream().map(PaymentView::captured).toList());
        assertEquals(OrderStatus.EXPIRED, now(order).status());
    }

    @Test
    @DisplayName("where money is only reserved, too little of it and the rest are taken with the parcel")
    void takesBothReservationsWithTheParcel() {
        deals.take(TakeMoney.AT_SHIPMENT);
        try {
            var order = broughtTooLittle();
            assertEquals(PaymentProgress.PART_AUTHORIZED, order.paymentStatus());
            var confirmed = paid(payAgain(order, PayMethod.CARD));
            assertEquals(OrderStatus.CONFIRMED, confirmed.status());
            assertEquals(PaymentProgress.AUTHORIZED, confirmed.paymentStatus());

            deals.ship(confirmed);

            assertEquals(order.total(), Patience.until(() -> kept(order), order.total()::equals));
            assertEquals(PaymentProgress.PAID, now(order).paymentStatus());
        } finally {
            deals.take(TakeMoney.AT_ORDER);
        }
    }

    @Test
    @DisplayName("too much pays the order once finance took it over, and what is too much goes back")
    void givesBackWhatWasTooMuch() {
        var order = chargedAnother(250);

        money.resolve(money.open(order.number()).get(0));
        money.resolve(new OpenMoney(OpenMoney.Kind.OTHER_AMOUNT, attempts(order).get(0).id(), order.number().value(),
                "stripe", "again", null, order.total(), order.placedAt(), null));

        assertEquals(OrderStatus.CONFIRMED, now(order).status());
        assertEquals(PaymentProgress.OVERPAID, now(order).paymentStatus());
        assertTrue(staff.does(() -> transfers.returnExcess(order.number())));
        assertEquals(order.total(), Patience.until(() -> kept(order), order.total()::equals));
        assertEquals(PaymentProgress.PAID, Patience.until(() -> now(order).paymentStatus(),
                PaymentProgress.PAID::equals));
    }

    @Test
    @DisplayName("R-06: money for an attempt that had ended goes back by itself when another has paid the order")
    void givesBackTheMoneyOfADeadAttempt() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        settlement.closeOrder(placed.number());
        var second = checkout.payAgain(placed.number(), placed.accessKey());
        PaymentPage.pay(second.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        var order = checkout.returned(placed.number(), placed.accessKey());
        assertEquals(OrderStatus.CONFIRMED, order.status());

        payExpired(placed);

        var dead = Patience.until(() -> attempts(order).get(0), attempt -> attempt.refunded().equals(order.total()));
        assertEquals(order.total(), dead.captured());
        assertEquals(order.total(), dead.refunded());
        assertEquals(order.total(), kept(order));
        assertEquals(PaymentProgress.PAID, Patience.until(() -> now(order).paymentStatus(),
                PaymentProgress.PAID::equals));
        assertEquals(List.of(), money.open(order.number()));
        var told = Patience.until(() -> SandboxPanel.subjects(order.email()), mails -> mails.stream()
                .anyMatch(mail -> mail.contains("twice")));
        assertEquals(1, told.stream().filter(mail -> mail.equals("You paid order " + order.number() + " twice")).count());
    }

    @Test
    @DisplayName("money for an attempt that had ended pays the order when nothing else did")
    void takesTheMoneyOfADeadAttemptForAnOrderThatWaits() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        settlement.closeOrder(placed.number());

        payExpired(placed);

        var order = Patience.until(() -> deals.now(placed.number()), now -> now.status() == OrderStatus.CONFIRMED);
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(order.total(), kept(order));
    }

    /** The provider takes the money on a page that it had closed, and tells of it. */
    private static void payExpired(Placed placed) {
        SandboxPanel.fault("pay_expired", 1, "", "");
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
    }
}
