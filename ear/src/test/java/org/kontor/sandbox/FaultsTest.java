package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.checkers.Patience;

/** The fault panel: what can be made to go wrong, and for how long. */
@ExtendWith(RunningSandbox.class)
class FaultsTest {

    private final World world;

    FaultsTest(World world) {
        this.world = world;
    }

    @Test
    void declinesTheNextPaymentAndNoMore() throws StripeException {
        world.fault("decline", 1, "insufficient_funds");
        var session = world.open("F-1");
        assertTrue(world.pay(session, "4242424242424242").body().contains("insufficient funds"));
        assertEquals(303, world.pay(session, "4242424242424242").statusCode());
    }

    @Test
    void performsAndNeverAnswers() throws StripeException {
        var intent = world.paid("F-2").getPaymentIntent();
        var params = RefundCreateParams.builder().setPaymentIntent(intent).setAmount(1_000L).build();
        var key = World.fresh("refund");
        world.fault("timeout_after", 1, "1");
        assertThrows(ApiConnectionException.class, () -> world.stripe().v1().refunds().create(params,
                RequestOptions.builder().setIdempotencyKey(key).setReadTimeout(300).build()));
        var made = Patience.until(() -> refunds(intent), refunds -> !refunds.isEmpty());
        assertEquals(1, made.size());
        assertEquals(made.get(0).getId(),
                world.stripe().v1().refunds().create(params, World.keyed(key)).getId(), "the key finds it again");
    }

    /** None where the silence fell on this question, which came before the deed was done. */
    private List<Refund> refunds(String intent) {
        try {
            return world.stripe().v1().refunds().list(RefundListParams.builder().setPaymentIntent(intent).build())
                    .getData();
        } catch (StripeException silence) {
            return List.of();
        }
    }

    @Test
    void keepsAServerErrorUnderItsKey() throws StripeException {
        var key = World.fresh("key");
        var sessions = world.stripe().v1().checkout().sessions();
        world.fault("server_error", 1, "");
        var params = world.chairs("F-3").build();
        var first = assertThrows(ApiException.class, () -> sessions.create(params, World.keyed(key)));
        assertEquals(500, first.getStatusCode());
        var second = assertThrows(ApiException.class, () -> sessions.create(params, World.keyed(key)));
        assertEquals(500, second.getStatusCode());
        assertEquals(List.of("false", "false"), List.of(toRetry(first), toRetry(second)));
        assertEquals("open", world.open("F-3").getStatus());
    }

    @Test
    void answersAnErrorForWhatItDid() throws StripeException {
        var intent = world.paid("F-4").getPaymentIntent();
        var key = World.fresh("refund");
        world.fault("server_error_after", 1, "");
        var params = RefundCreateParams.builder().setPaymentIntent(intent).build();
        assertThrows(ApiException.class, () -> world.stripe().v1().refunds().create(params, World.keyed(key)));
        assertEquals(1, world.stripe().v1().refunds().list(RefundListParams.builder().setPaymentIntent(intent).build())
                .getData().size());
    }

    @Test
    void saysThatItIsBusyOrThatAKeyIsInUse() {
        world.fault("rate_limit", 1, "7");
        var busy = assertThrows(RateLimitException.class, () -> world.open("F-5"));
        assertEquals(429, busy.getStatusCode());
        assertEquals("false", toRetry(busy));
        world.fault("key_in_use", 1, "");
        var inUse = assertThrows(ApiException.class, () -> world.open("F-5"));
        assertEquals(409, inUse.getStatusCode());
        assertEquals("idempotency_key_in_use", inUse.getCode());
        assertEquals("true", toRetry(inUse));
        world.fault("key_in_use", 1, "false");
        assertEquals("false", toRetry(assertThrows(ApiException.class, () -> world.open("F-5"))));
    }

    private static String toRetry(StripeException told) {
        return told.getStripeError().getLastResponse().headers().firstValue("Stripe-Should-Retry").orElse("unsaid");
    }

    @Test
    void turnsARequestAwayAndKeepsNothingOfIt() throws StripeException {
        var key = World.fresh("key");
        var sessions = world.stripe().v1().checkout().sessions();
        var params = world.chairs("F-8").build();
        world.fault("turn_away", 1, "400");
        var refused = assertThrows(InvalidRequestException.class, () -> sessions.create(params, World.keyed(key)));
        assertNull(refused.getCode());
        world.fault("turn_away", 1, "");
        assertEquals(503, assertThrows(ApiException.class, () -> sessions.create(params, World.keyed(key)))
                .getStatusCode());
        assertEquals("open", sessions.create(params, World.keyed(key)).getStatus());
    }

    @Test
    void takesItsTime() throws StripeException {
        world.fault("slow", 1, "1");
        var begun = System.nanoTime();
        assertEquals("open", world.open("F-9").getStatus());
        assertTrue(System.nanoTime() - begun >= Duration.ofSeconds(1).toNanos());
    }

    @Test
    void goesOnAsSoonAsItIsSwitchedOff() throws Exception {
        world.fault("slow", 1, "600");
        var hand = Executors.newSingleThreadExecutor();
        var opening = hand.submit(() -> world.open("F-10").getStatus());
        hand.shutdown();
        assertTrue(Patience.until(() -> world.get("/sandbox/faults").body().contains("Everything behaves"),
                heldUp -> heldUp));
        assertFalse(opening.isDone());

        assertEquals(200, world.send(world.request("/sandbox/faults/slow").DELETE()).statusCode());

        assertEquals("open", opening.get(1, TimeUnit.MINUTES));
    }

    @Test
    void chargesAWrongAmount() throws StripeException {
        world.fault("wrong_amount", 1, "-100");
        var session = world.paid("F-6");
        assertEquals(10_470L, session.getAmountTotal());
        assertEquals(10_370L, session.getPaymentIntentObject().getAmount());
    }

    @Test
    void holdsOnlyWhereItIsTold() throws StripeException {
        world.postJson("/sandbox/faults", "{\"fault\":\"server_error\",\"path\":\"/v1/refunds\"}");
        assertEquals("open", world.open("F-7").getStatus());
        assertThrows(ApiException.class, () -> world.stripe().v1().refunds().list());
        assertEquals(200, world.send(world.request("/sandbox/faults/server_error").DELETE()).statusCode());
        world.stripe().v1().refunds().list();
    }

    @Test
    void staysOnAcrossARestartUntilItIsCleared() {
        world.fault("mail_down", 3, "");
        world.restart();
        assertTrue(world.get("/sandbox/faults").body().contains("Mail server down"));
        world.send(world.request("/sandbox/faults").DELETE());
        assertTrue(world.get("/sandbox/faults").body().contains("Everything behaves"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals(400, world.postJson("/sandbox/faults", "{\"fault\":\"earthquake\"}").statusCode());
        assertEquals(400, world.post("/sandbox/faults", Map.of("fault", "decline", "calls", "0")).statusCode());
    }
}
