package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kontor.it.ShippedEar;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** What every payment gateway keeps to, held against the real adapter in the server and its provider's sandbox. */
abstract class PaymentGatewayContract extends ShippedEar {

    private static final Money AMOUNT = Money.ofMinor(3490, "EUR");

    @Inject
    private Gateways gateways;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserTransaction transaction;

    /** The adapter under test. */
    abstract String name();

    /** Does what the customer does: brings the amount of a payment that waits. */
    abstract void pay(GatewayAnswer.Pending waiting, PaymentHandle payment);

    PaymentGateway gateway() {
        return gateways.of(name());
    }

    private ChargeRequest charge() {
        var order = OrderNumber.of(ThreadLocalRandom.current().nextLong(900_000_000, 999_999_999)).value();
        return new ChargeRequest(order, "payment:" + order + ":1", AMOUNT, TakeMoney.AT_ORDER,
                List.of(new ChargeRequest.Item("Lamp", 1, AMOUNT)), Email.parse("ada@example.com"),
                clock.now().plus(Duration.ofMinutes(40)), "http://127.0.0.1/back", "http://127.0.0.1/cancel");
    }

    private PaymentHandle handle(ChargeRequest request, String gatewayRef, String intentRef) {
        return new PaymentHandle(name(), request.reference(), request.key(), gatewayRef, intentRef, AMOUNT);
    }

    private static Money brought(GatewayAnswer answer) {
        return answer instanceof GatewayAnswer.Received received ? received.sum()
                : assertInstanceOf(GatewayAnswer.Approved.class, answer).captured();
    }

    @Test
    void findsTheSamePaymentForTheSameKey() {
        var request = charge();
        var first = assertInstanceOf(GatewayAnswer.Pending.class, gateway().authorize(request));
        var second = assertInstanceOf(GatewayAnswer.Pending.class, gateway().authorize(request));
        assertEquals(first.gatewayRef(), second.gatewayRef());
        assertNotEquals(first.gatewayRef(),
                assertInstanceOf(GatewayAnswer.Pending.class, gateway().authorize(charge())).gatewayRef());
    }

    @Test
    void waitsUntilTheCustomerHasPaidAndTellsHowMuchThen() {
        var request = charge();
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway().authorize(request));
        var payment = handle(request, waiting.gatewayRef(), waiting.intentRef());
        assertInstanceOf(GatewayAnswer.Pending.class, gateway().find(payment));
        pay(waiting, payment);
        assertEquals(AMOUNT, brought(gateway().find(payment)));
        assertEquals(AMOUNT, brought(gateway().cancel(payment)));
    }

    @Test
    void isOverOnceItIsClosed() {
        var request = charge();
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway().authorize(request));
        var payment = handle(request, waiting.gatewayRef(), waiting.intentRef());
        assertInstanceOf(GatewayAnswer.Declined.class, gateway().cancel(payment));
    }

    @Test
    void sendsARefundOnceForItsKey() {
        var request = charge();
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway().authorize(request));
        var payment = handle(request, waiting.gatewayRef(), waiting.intentRef());
        pay(waiting, payment);
        var intent = gateway().find(payment) instanceof GatewayAnswer.Approved paid ? paid.intentRef() : null;
        var ticket = new RefundTicket(name(), "refund:" + request.reference(), Money.ofMinor(1000, "EUR"), intent, null,
                request.reference(), "test", TransactionStatus.INIT);
        var first = gateway().refund(ticket);
        assertEquals(first, gateway().refund(ticket));
        assertEquals(first, gateway().findRefund(ticket));
    }

    @Test
    void refusesToBeCalledInsideATransaction() throws Exception {
        var request = charge();
        transaction.begin();
        try {
            assertThrows(RuntimeException.class, () -> gateway().find(handle(request, null, null)));
        } finally {
            transaction.rollback();
        }
    }
}
