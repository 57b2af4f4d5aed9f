package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.builders.PaymentPage;
import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PaymentGateway;
import org.kontor.payment.PaymentGatewayContract;
import org.kontor.payment.PaymentHandle;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.sandbox.RunningSandbox;
import org.kontor.sandbox.World;
import org.kontor.shared.Money;

/** The card gateway keeps the contract, against a provider of its own, so that no shop's books miss an order. */
@ExtendWith(RunningSandbox.class)
class StripeGatewayTest implements PaymentGatewayContract {

    private final World world;
    private final StripeGateway gateway;

    StripeGatewayTest(World world) {
        this.world = world;
        var line = new StripeLine(new StripeAccount("sk_test_kontor", world.base() + "/stripe"));
        this.gateway = new StripeGateway(line, new Captures(line));
    }

    @Override
    public PaymentGateway gateway() {
        return gateway;
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public void pay(GatewayAnswer.Pending waiting, PaymentHandle payment) {
        PaymentPage.pay(waiting.payUrl(), PaymentPage.GOOD_CARD);
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private GatewayAnswer.Approved told(ChargeRequest request, String page) {
        return assertInstanceOf(GatewayAnswer.Approved.class, gateway.find(handle(request, page, null)));
    }

    private PaymentHandle reserved(ChargeRequest request) {
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request));
        pay(waiting, null);
        return handle(request, waiting.gatewayRef(), told(request, waiting.gatewayRef()).intentRef());
    }

    private static CaptureTicket ticket(TransactionType type, PaymentHandle payment, String key, long minor,
            boolean keepsRest) {
        return new CaptureTicket(type, payment, key + ":" + payment.reference(), eur(minor), keepsRest, "P-1", TransactionStatus.INIT, 0);
    }

    @Test
    void takesReservedMoneyPartByPartOnceForEachKey() {
        var request = charge(TakeMoney.AT_SHIPMENT);
        var payment = reserved(request);
        assertEquals(eur(0), told(request, payment.gatewayRef()).captured());
        var first = ticket(TransactionType.CAPTURE, payment, "capture:1", 1000, true);
        assertInstanceOf(CaptureAnswer.NotBegun.class, gateway.findCapture(first));
        assertInstanceOf(CaptureAnswer.Done.class, gateway.capture(first));
        assertInstanceOf(CaptureAnswer.Done.class, gateway.capture(first));
        assertInstanceOf(CaptureAnswer.Done.class, gateway.findCapture(first));
        assertEquals(eur(1000), told(request, payment.gatewayRef()).captured());
        assertInstanceOf(CaptureAnswer.Refused.class,
                gateway.capture(ticket(TransactionType.CAPTURE, payment, "capture:2", 2491, true)));
        assertInstanceOf(CaptureAnswer.Done.class,
                gateway.capture(ticket(TransactionType.CAPTURE, payment, "capture:3", 2490, false)));
        var now = told(request, payment.gatewayRef());
        assertEquals(AMOUNT, now.captured());
        assertTrue(now.reserved().captures().contains("capture:3:" + request.reference()));
    }

    @Test
    void letsTheRestGoAndKeepsWhatWasTaken() {
        var request = charge(TakeMoney.AT_SHIPMENT);
        var payment = reserved(request);
        gateway.capture(ticket(TransactionType.CAPTURE, payment, "capture:1", 1000, true));
        var rest = ticket(TransactionType.VOID, payment, "void:1", 2490, false);
        assertInstanceOf(CaptureAnswer.NotBegun.class, gateway.findCapture(rest));
        assertInstanceOf(CaptureAnswer.Done.class, gateway.letGo(rest));
        assertInstanceOf(CaptureAnswer.Done.class, gateway.letGo(rest));
        var now = told(request, payment.gatewayRef());
        assertEquals(eur(1000), now.captured());
        assertEquals(eur(0), now.reserved().capturable());
        assertInstanceOf(CaptureAnswer.Refused.class,
                gateway.capture(ticket(TransactionType.CAPTURE, payment, "capture:2", 1, true)));
    }

    @Test
    void concludesNothingFromSilence() {
        var request = charge(TakeMoney.AT_SHIPMENT);
        var payment = reserved(request);
        var ticket = ticket(TransactionType.CAPTURE, payment, "capture:1", 1000, true);
        world.fault("server_error_after", 2, "");
        assertInstanceOf(CaptureAnswer.Unknown.class, gateway.capture(ticket));
        assertInstanceOf(CaptureAnswer.Done.class, gateway.findCapture(ticket));
        assertEquals(eur(1000), told(request, payment.gatewayRef()).captured());
    }
}
