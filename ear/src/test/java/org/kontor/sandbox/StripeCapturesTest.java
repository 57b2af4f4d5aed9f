package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money that is held and taken later: captures, parts of them, and what is let go. */
@ExtendWith(RunningSandbox.class)
class StripeCapturesTest {

    private final World world;

    StripeCapturesTest(World world) {
        this.world = world;
    }

    private Session held(String order) throws StripeException {
        var params = world.chairs(order).setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL).build()).build();
        var session = world.open(params);
        world.pay(session, "4242424242424242");
        return world.read(session);
    }

    @Test
    void holdsMoneyUntilItIsCaptured() throws StripeException {
        var session = held("M-2");
        var intent = session.getPaymentIntentObject();
        assertEquals("requires_capture", intent.getStatus());
        assertEquals(10_470L, intent.getAmountCapturable());
        assertEquals("unpaid", session.getPaymentStatus());
        var captured = world.stripe().v1().paymentIntents().capture(intent.getId());
        assertEquals("succeeded", captured.getStatus());
        assertEquals(10_470L, captured.getAmountReceived());
        assertEquals("paid", world.read(session).getPaymentStatus());
    }

    @Test
    void capturesAPartAndNeverMoreThanIsHeld() throws StripeException {
        var intent = held("M-3").getPaymentIntent();
        var intents = world.stripe().v1().paymentIntents();
        assertThrows(InvalidRequestException.class, () -> intents.capture(intent,
                PaymentIntentCaptureParams.builder().setAmountToCapture(10_471L).build()));
        var captured = intents.capture(intent, PaymentIntentCaptureParams.builder().setAmountToCapture(4_000L).build());
        assertEquals(4_000L, captured.getAmountReceived());
        assertEquals(4_000L, world.booked(captured.getLatestCharge()).getAmount());
        assertThrows(InvalidRequestException.class, () -> intents.capture(intent));
    }

    private String reserved(String order, String card) throws StripeException {
        var params = world.chairs(order).setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                .setCaptureMethod(SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL).build())
                .setPaymentMethodOptions(SessionCreateParams.PaymentMethodOptions.builder()
                        .setCard(SessionCreateParams.PaymentMethodOptions.Card.builder().setRequestMulticapture(
                                SessionCreateParams.PaymentMethodOptions.Card.RequestMulticapture.IF_AVAILABLE)
                                .build()).build()).build();
        var session = world.open(params);
        world.pay(session, card);
        return world.read(session).getPaymentIntent();
    }

    private PaymentIntent take(String intent, long amount) throws StripeException {
        return world.stripe().v1().paymentIntents().capture(intent, PaymentIntentCaptureParams.builder()
                .setAmountToCapture(amount).setFinalCapture(false).build());
    }

    @Test
    void capturesPartByPartWhereTheNetworkAllowsIt() throws StripeException {
        var intent = reserved("M-20", "4242424242424242");
        var first = take(intent, 4_000);
        assertEquals("requires_capture", first.getStatus());
        assertEquals(6_470L, first.getAmountCapturable());
        assertEquals(4_000L, first.getAmountReceived());
        assertThrows(InvalidRequestException.class, () -> take(intent, 6_471));
        world.refund(intent, 1_000);
        assertThrows(InvalidRequestException.class, () -> world.refund(intent, 3_001));
        assertEquals("succeeded", take(intent, 6_470).getStatus());
    }

    @Test
    void keepsWhatWasCapturedWhenTheRestIsLetGo() throws StripeException {
        var intent = reserved("M-21", "4242424242424242");
        take(intent, 4_000);
        var closed = world.stripe().v1().paymentIntents().cancel(intent);
        assertEquals(0L, closed.getAmountCapturable());
        assertEquals(4_000L, closed.getAmountReceived());
        assertThrows(InvalidRequestException.class, () -> take(intent, 1));
        var forgotten = reserved("M-22", "4242424242424242");
        take(forgotten, 4_000);
        world.forward(7 * World.DAY + 1);
        assertEquals(0L, world.stripe().v1().paymentIntents().retrieve(forgotten).getAmountCapturable());
    }

    @Test
    void refusesASecondCaptureWhereTheNetworkDoesNot() throws StripeException {
        var intent = reserved("M-23", "3566002020360505");
        assertThrows(InvalidRequestException.class, () -> take(intent, 4_000));
        var unasked = held("M-24").getPaymentIntent();
        assertThrows(InvalidRequestException.class, () -> take(unasked, 4_000));
    }

    @Test
    void capturesFiftyTimesAtMost() throws StripeException {
        var intent = reserved("M-25", "4242424242424242");
        for (var turn = 0; turn < 50; turn++) {
            take(intent, 10);
        }
        assertThrows(InvalidRequestException.class, () -> take(intent, 10));
    }

    @Test
    void letsHeldMoneyGoWhenItIsCancelledOrForgotten() throws StripeException {
        var cancelled = held("M-4").getPaymentIntent();
        assertEquals("canceled", world.stripe().v1().paymentIntents().cancel(cancelled).getStatus());
        var forgotten = held("M-5");
        world.forward(7 * World.DAY + 1);
        assertEquals("canceled", world.read(forgotten).getPaymentIntentObject().getStatus());
    }

    @Test
    void doesNotCancelTheIntentOfAnOpenSession() throws StripeException {
        var session = world.open("M-6");
        world.pay(session, "4000000000000002");
        var intent = world.read(session).getPaymentIntent();
        assertThrows(InvalidRequestException.class, () -> world.stripe().v1().paymentIntents().cancel(intent));
        world.stripe().v1().checkout().sessions().expire(session.getId());
        assertEquals("canceled", world.stripe().v1().paymentIntents().retrieve(intent).getStatus());
    }

    @Test
    void paysAnIntentWithAPublishedTestMethod() throws StripeException {
        var intent = world.stripe().v1().paymentIntents().create(PaymentIntentCreateParams.builder().setAmount(2_000L)
                .setCurrency("eur").setConfirm(true).setPaymentMethod("pm_card_visa").build());
        assertEquals("succeeded", intent.getStatus());
    }
}
