package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** What every payment gateway keeps to, held against the real adapter and the other side as it really answers. */
public interface PaymentGatewayContract {

    Money AMOUNT = Money.ofMinor(3490, "EUR");

    /** The adapter under test. */
    PaymentGateway gateway();

    /** The time by the provider's clock. */
    Instant now();

    /** Does what the customer does: brings the amount of a payment that waits. */
    void pay(GatewayAnswer.Pending waiting, PaymentHandle payment);

    /** A wish for a payment of an order of its own. */
    default ChargeRequest charge(TakeMoney take) {
        var order = OrderNumber.of(ThreadLocalRandom.current().nextLong(900_000_000, 999_999_999)).value();
        return new ChargeRequest(order, "payment:" + order + ":1", AMOUNT, take,
                List.of(new ChargeRequest.Item("Lamp", 1, AMOUNT)), Email.parse("ada@example.com"),
                now().plus(Duration.ofMinutes(40)), "http://127.0.0.1/back", "http://127.0.0.1/cancel");
    }

    default PaymentHandle handle(ChargeRequest request, String gatewayRef, String intentRef) {
        return new PaymentHandle(gateway().name(), request.reference(), request.key(), gatewayRef, intentRef, AMOUNT);
    }

    private GatewayAnswer.Pending begin(ChargeRequest request) {
        return assertInstanceOf(GatewayAnswer.Pending.class, gateway().authorize(request));
    }

    private static Money brought(GatewayAnswer answer) {
        return answer instanceof GatewayAnswer.Received received ? received.sum()
                : assertInstanceOf(GatewayAnswer.Approved.class, answer).captured();
    }

    @Test
    default void findsTheSamePaymentForTheSameKey() {
        var request = charge(TakeMoney.AT_ORDER);
        var first = begin(request);
        assertEquals(first.gatewayRef(), begin(request).gatewayRef());
        assertNotEquals(first.gatewayRef(), begin(charge(TakeMoney.AT_ORDER)).gatewayRef());
    }

    @Test
    default void waitsUntilTheCustomerHasPaidAndTellsHowMuchThen() {
        var request = charge(TakeMoney.AT_ORDER);
        var waiting = begin(request);
        var payment = handle(request, waiting.gatewayRef(), waiting.intentRef());
        assertInstanceOf(GatewayAnswer.Pending.class, gateway().find(payment));
        pay(waiting, payment);
        assertEquals(AMOUNT, brought(gateway().find(payment)));
        assertEquals(AMOUNT, brought(gateway().cancel(payment)));
    }

    @Test
    default void isOverOnceItIsClosed() {
        var request = charge(TakeMoney.AT_ORDER);
        var waiting = begin(request);
        assertInstanceOf(GatewayAnswer.Declined.class,
                gateway().cancel(handle(request, waiting.gatewayRef(), waiting.intentRef())));
    }

    @Test
    default void sendsARefundOnceForItsKey() {
        var request = charge(TakeMoney.AT_ORDER);
        var waiting = begin(request);
        var payment = handle(request, waiting.gatewayRef(), waiting.intentRef());
        pay(waiting, payment);
        var intent = gateway().find(payment) instanceof GatewayAnswer.Approved paid ? paid.intentRef() : null;
        var ticket = new RefundTicket(gateway().name(), "refund:" + request.reference(), Money.ofMinor(1000, "EUR"),
                intent, null, request.reference(), "test", TransactionStatus.INIT);
        var first = gateway().refund(ticket);
        assertEquals(first, gateway().refund(ticket));
        assertEquals(first, gateway().findRefund(ticket));
    }
}
