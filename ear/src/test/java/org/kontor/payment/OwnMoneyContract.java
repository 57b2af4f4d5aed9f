package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.Email;
import org.kontor.shared.Money;

/**
 * What a gateway keeps to that nobody is behind: its money moves with the shop's own rows, so it may never say that any
 * has come or gone of which the shop did not know. Gateways with somebody behind them keep {@link
 * PaymentGatewayContract}.
 */
interface OwnMoneyContract {

    /** How each case is called: every currency has its decimals, none, two or three. */
    String CASE = "R-28: {0} minor units of {1}";

    /** The adapter under test. */
    PaymentGateway gateway();

    /** What it says of a refund that is asked for under a key. */
    RefundAnswer refunded(String key);

    private static ChargeRequest charge(Money amount) {
        return new ChargeRequest("2001", "payment:2001:1", amount, TakeMoney.AT_ORDER,
                List.of(new ChargeRequest.Item("Lamp", 1, amount)), Email.parse("ada@example.com"),
                Instant.parse("2026-11-23T10:00:00Z"), "http://127.0.0.1/back", "http://127.0.0.1/cancel", null);
    }

    private PaymentHandle handle(Money amount) {
        return new PaymentHandle(gateway().name(), "2001", "payment:2001:1", null, null, amount,
                Instant.parse("2026-11-30T12:00:00Z"));
    }

    @ParameterizedTest(name = CASE)
    @CsvSource({"3490, JPY", "3490, EUR", "12340, KWD", "1, KRW", "9223372036854775807, EUR"})
    @DisplayName("R-28: whatever decimals a currency has, nothing comes of itself, however often it is asked")
    default void saysOfNoMoneyThatItCame(long minor, String currency) {
        var amount = Money.ofMinor(minor, currency);
        for (var turn = 0; turn < 2; turn++) {
            assertEquals(new GatewayAnswer.NotBegun(), gateway().authorize(charge(amount)));
            assertEquals(new GatewayAnswer.NotBegun(), gateway().find(handle(amount)));
            assertEquals(new GatewayAnswer.NotBegun(), gateway().cancel(handle(amount)));
        }
        assertEquals(RefundNews.NONE, gateway().refundNews(handle(amount)).orElseThrow());
    }

    @ParameterizedTest(name = CASE)
    @CsvSource({"3490, JPY", "3490, EUR", "12340, KWD"})
    @DisplayName("R-28: whatever decimals a currency has, nothing is taken or let go that was never reserved")
    default void takesAndLetsGoNothing(long minor, String currency) {
        var amount = Money.ofMinor(minor, currency);
        for (var type : List.of(TransactionType.CAPTURE, TransactionType.VOID)) {
            var ticket = new CaptureTicket(type, handle(amount), "capture:1", amount, false, "5001",
                    TransactionStatus.INIT, 0);
            assertInstanceOf(CaptureAnswer.Refused.class, gateway().capture(ticket));
            assertInstanceOf(CaptureAnswer.Refused.class, gateway().letGo(ticket));
            assertInstanceOf(CaptureAnswer.Refused.class, gateway().findCapture(ticket));
        }
    }

    @ParameterizedTest(name = CASE)
    @CsvSource({"1, JPY", "12345, KRW", "1, EUR", "1230, KWD"})
    @DisplayName("R-28: whatever decimals a currency has, a refund under one key has one answer")
    default void answersARefundTheSameHoweverOftenItIsAsked(long minor, String currency) {
        var ticket = new RefundTicket(gateway().name(), "refund:2001", Money.ofMinor(minor, currency), null, null,
                "2001", "test", TransactionStatus.INIT);
        assertEquals(refunded(ticket.key()), gateway().refund(ticket));
        assertEquals(refunded(ticket.key()), gateway().refund(ticket));
        assertEquals(refunded(ticket.key()), gateway().findRefund(ticket));
    }
}
