package org.kontor.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundListParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.builders.PaymentPage;
import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.ChargeRequest;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PaymentGateway;
import org.kontor.payment.PaymentGatewayContract;
import org.kontor.payment.PaymentHandle;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.TakeMoney;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.sandbox.RunningSandbox;
import org.kontor.sandbox.World;
import org.kontor.shared.Money;
import org.kontor.wallet.Payers;

/** The card gateway keeps the contract, against a provider of its own, so that no shop's books miss an order. */
@ExtendWith(RunningSandbox.class)
class StripeGatewayTest implements PaymentGatewayContract {

    private final World world;
    private final StripeLine line;
    private final StripeGateway gateway;
    private final List<String> lost = new ArrayList<>();

    StripeGatewayTest(World world) {
        this.world = world;
        this.line = new StripeLine(new StripeAccount("sk_test_kontor", world.base() + "/stripe"));
        this.gateway = new StripeGateway(line, new LostPages(line), new Captures(line), new Payers() {
            @Override
            public void lost(String payer) {
                lost.add(payer);
            }
        });
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

    @ParameterizedTest(name = "{1} minor units of {0} are {2} at Stripe")
    @CsvSource({"JPY, 500, 500, 100, 100", "KRW, 5000, 5000, 1000, 1000", "EUR, 500, 500, 100, 100",
        "KWD, 5120, 5120, 120, 120", "ISK, 500, 50000, 40, 4000", "UGX, 5000, 500000, 300, 30000",
        "MGA, 500000, 5000, 10000, 100"})
    @DisplayName("R-28: Stripe is sent each currency in the units that Stripe counts it in, and refunds them")
    void sendsEachCurrencyInStripesUnits(String currency, long ours, long stripes, long back, long stripesBack)
            throws StripeException {
        var request = charge(TakeMoney.AT_ORDER, Money.ofMinor(ours, currency));
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request));
        pay(waiting, null);
        var paid = told(request, waiting.gatewayRef());
        assertEquals(request.amount(), paid.captured());
        assertInstanceOf(RefundAnswer.Refunded.class, gateway.refund(refund(request, paid, back)));
        var charge = line.ask(stripe -> stripe.v1().paymentIntents().retrieve(paid.intentRef(),
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build())).getLatestChargeObject();
        assertEquals(stripes, charge.getAmountCaptured());
        assertEquals(stripesBack, charge.getAmountRefunded());
    }

    private static RefundTicket refund(ChargeRequest request, GatewayAnswer.Approved paid, long minor) {
        return new RefundTicket("stripe", "refund:" + request.reference(),
                Money.ofMinor(minor, request.amount().currency()), paid.intentRef(), null, request.reference(), "test",
                TransactionStatus.INIT);
    }

    @Test
    @DisplayName("R-28: an amount between Stripe's steps is refused in words, never rounded")
    void refusesWhatStripeCannotMove() {
        var odd = assertInstanceOf(GatewayAnswer.Declined.class,
                gateway.authorize(charge(TakeMoney.AT_ORDER, Money.ofMinor(12_345, "KWD"))));
        assertTrue(odd.why().contains("KWD"), odd.why());
        var request = charge(TakeMoney.AT_SHIPMENT, Money.ofMinor(12_340, "KWD"));
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request));
        pay(waiting, null);
        var paid = told(request, waiting.gatewayRef());
        var payment = handle(request, waiting.gatewayRef(), paid.intentRef());
        var part = new CaptureTicket(TransactionType.CAPTURE, payment, "capture:odd:" + request.reference(),
                Money.ofMinor(1_234, "KWD"), true, "P-1", TransactionStatus.INIT, 0);
        assertInstanceOf(CaptureAnswer.Refused.class, gateway.capture(part));
        assertEquals(Money.zero("KWD"), told(request, waiting.gatewayRef()).captured());
        assertInstanceOf(RefundAnswer.Refused.class, gateway.refund(refund(request, paid, 1_234)));
    }

    @Test
    @DisplayName("R-28: pieces whose price lies between Stripe's steps are charged as one sum")
    void chargesOddPiecesAsOneSum() {
        var total = Money.ofMinor(12_340, "KWD");
        var wish = charge(TakeMoney.AT_ORDER, total);
        var request = new ChargeRequest(wish.reference(), wish.key(), total, wish.take(),
                List.of(new ChargeRequest.Item("Bead", 10, Money.ofMinor(1_234, "KWD"))), wish.email(),
                wish.expiresAt(), wish.returnUrl(), wish.cancelUrl(), null);
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request));
        pay(waiting, null);
        assertEquals(total, told(request, waiting.gatewayRef()).captured());
    }

    @Test
    @DisplayName("PAY-10: a payer whom Stripe knows no longer pays as a guest, and is enrolled anew next time")
    void letsALostPayerPayAsAGuest() {
        var wish = charge(TakeMoney.AT_ORDER);
        var request = new ChargeRequest(wish.reference(), wish.key(), wish.amount(), wish.take(), wish.items(),
                wish.email(), wish.expiresAt(), wish.returnUrl(), wish.cancelUrl(), "cus_gone");
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request));
        assertEquals(List.of("cus_gone"), lost);
        assertEquals(waiting.gatewayRef(), assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request))
                .gatewayRef(), "sent again, it finds the same page");
        pay(waiting, null);
        assertEquals(AMOUNT, told(request, waiting.gatewayRef()).captured());
    }

    @Test
    @DisplayName("F15: what Stripe says not to repeat is not repeated at once, what it says to repeat is, once")
    void repeatsAtOnceOnlyWhatStripeWantsRepeated() {
        var request = charge(TakeMoney.AT_ORDER);
        world.fault("key_in_use", 1, "true");
        assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request));

        for (var fault : List.of("key_in_use", "rate_limit")) {
            var busy = charge(TakeMoney.AT_ORDER);
            world.fault(fault, 2, fault.equals("key_in_use") ? "false" : "1");
            assertInstanceOf(GatewayAnswer.Unknown.class, gateway.authorize(busy), fault + " takes the first call");
            assertInstanceOf(GatewayAnswer.Unknown.class, gateway.authorize(busy), fault + " takes the second call");
            assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(busy), fault + " has taken two calls");
        }
    }

    private RefundTicket paid(ChargeRequest request) {
        var waiting = assertInstanceOf(GatewayAnswer.Pending.class, gateway.authorize(request));
        pay(waiting, null);
        return refund(request, told(request, waiting.gatewayRef()), 1000);
    }

    private int refundsOf(RefundTicket ticket) throws StripeException {
        return line.ask(stripe -> stripe.v1().refunds().list(RefundListParams.builder()
                .setPaymentIntent(ticket.intentRef()).build())).getData().size();
    }

    @Test
    @DisplayName("F14: a breakdown that was saved under the key is told as such, and nothing is found under that key")
    void tellsABreakdownFromSilence() {
        var request = charge(TakeMoney.AT_ORDER);
        world.fault("server_error", 1, "");
        assertInstanceOf(GatewayAnswer.BrokeDown.class, gateway.authorize(request));
        assertInstanceOf(GatewayAnswer.BrokeDown.class, gateway.authorize(request), "saved under the key");
        assertInstanceOf(GatewayAnswer.NotBegun.class, gateway.find(handle(request, null, null)));
        world.fault("turn_away", 2, "503");
        assertInstanceOf(GatewayAnswer.Unknown.class, gateway.authorize(charge(TakeMoney.AT_ORDER)), "nothing is saved");
    }

    @Test
    @DisplayName("F14: a page that was opened in spite of the breakdown is found by our key, before it is paid and after")
    void findsThePageOfABreakdown() {
        var request = charge(TakeMoney.AT_ORDER);
        gateway.authorize(charge(TakeMoney.AT_ORDER));
        world.fault("server_error_after", 1, "");
        assertInstanceOf(GatewayAnswer.BrokeDown.class, gateway.authorize(request));
        var found = assertInstanceOf(GatewayAnswer.Pending.class, gateway.find(handle(request, null, null)));
        pay(found, null);
        var paid = assertInstanceOf(GatewayAnswer.Approved.class, gateway.find(handle(request, null, null)));
        assertEquals(request.reference(), paid.reference());
        assertEquals(found.gatewayRef(), paid.gatewayRef());
    }

    @Test
    @DisplayName("F14: a refund that the provider broke down over is made under another key, once for all who try")
    void refundsUnderAnotherKeyAfterABreakdown() throws StripeException {
        var ticket = paid(charge(TakeMoney.AT_ORDER));
        world.fault("server_error", 1, "");
        assertInstanceOf(RefundAnswer.Unknown.class, gateway.refund(ticket));
        assertInstanceOf(RefundAnswer.NotBegun.class, gateway.findRefund(ticket));
        assertInstanceOf(RefundAnswer.Refunded.class, gateway.refund(again(ticket)));
        assertInstanceOf(RefundAnswer.Refunded.class, gateway.refund(again(ticket)));
        assertEquals(1, refundsOf(ticket));
    }

    @Test
    @DisplayName("F14: a refund that was made in spite of the breakdown is found and not made again")
    void findsTheRefundOfABreakdown() throws StripeException {
        var ticket = paid(charge(TakeMoney.AT_ORDER));
        world.fault("server_error_after", 1, "");
        assertInstanceOf(RefundAnswer.Unknown.class, gateway.refund(ticket));
        assertInstanceOf(RefundAnswer.Refunded.class, gateway.refund(again(ticket)));
        assertEquals(1, refundsOf(ticket));
    }

    /** As it is read when it was sent before, and the answer told nothing. */
    private static RefundTicket again(RefundTicket sent) {
        return new RefundTicket(sent.gateway(), sent.key(), sent.amount(), sent.intentRef(), null, sent.reference(),
                sent.purpose(), TransactionStatus.UNKNOWN);
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
