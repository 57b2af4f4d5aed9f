package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.checkers.Patience;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

@DisplayName("R-06 F19 A card that brought too little: finance takes over what came, and the customer can pay the rest")
class ShortCardsIT extends OddMoney {

    @Inject
    private BankReceipts bank;

    @Inject
    private BusinessClock clock;

    @Inject
    private Leap leap;

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

        PaymentPage.payExpired(rest.payUrl().orElseThrow());

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
}
