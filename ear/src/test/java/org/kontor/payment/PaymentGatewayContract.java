package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * What every gateway with a provider or a bank behind it keeps to, held against the real adapter and the other side as
 * it really answers.
 */
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
        return charge(take, AMOUNT);
    }

    default ChargeRequest charge(TakeMoney take, Money amount) {
        var order = OrderNumber.of(ThreadLocalRandom.current().nextLong(900_000_000, 999_999_999)).value();
        return new ChargeRequest(order, "payment:" + order + ":1", amount, take,
                List.of(new ChargeRequest.Item("Lamp", 1, amount)), Email.parse("ada@example.com"),
                now().plus(Duration.ofMinutes(40)), "http://127.0.0.1/back", "http://127.0.0.1/cancel", null);
    }

    default PaymentHandle handle(ChargeRequest request, String gatewayRef, String intentRef) {
        return new PaymentHandle(gateway().name(), request.reference(), request.key(), gatewayRef, intentRef,
                request.amount(), now());
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
        refunds(charge(TakeMoney.AT_ORDER), Money.ofMinor(1000, "EUR"));
    }

    @ParameterizedTest(name = "R-28: {0} minor units of {2}, of which {1} go back")
    @CsvSource({"3490, 1, JPY", "34900, 12345, KRW", "3490, 1, EUR", "12340, 1230, KWD"})
    @DisplayName("R-28: whatever decimals a currency has, exactly the amount is charged and refunded")
    default void movesAmountsOfEveryCurrencyAsTheyAre(long minor, long back, String currency) {
        var amount = Money.ofMinor(minor, currency);
        var request = charge(TakeMoney.AT_ORDER, amount);
        refunds(request, Money.ofMinor(back, currency));
    }

    private void refunds(ChargeRequest request, Money back) {
        var waiting = begin(request);
        var payment = handle(request, waiting.gatewayRef(), waiting.intentRef());
        pay(waiting, payment);
        var paid = gateway().find(payment);
        assertEquals(request.amount(), brought(paid));
        var intent = paid instanceof GatewayAnswer.Approved approved ? approved.intentRef() : null;
        var ticket = new RefundTicket(gateway().name(), "refund:" + request.reference(), back,
                intent, null, request.reference(), "test", TransactionStatus.INIT);
        var first = gateway().refund(ticket);
        assertEquals(first, gateway().refund(ticket));
        assertEquals(first, gateway().findRefund(ticket));
    }
}
