package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.stripe.Stripe;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.sandbox.stripe.api.Events;

/** Checkout sessions and the protocol around them, as the official SDK sees them. */
@ExtendWith(RunningSandbox.class)
class StripeSessionsTest {

    private final World world;

    StripeSessionsTest(World world) {
        this.world = world;
    }

    @Test
    void speaksTheVersionOfTheSdk() {
        assertEquals(Stripe.API_VERSION, Events.API_VERSION);
    }

    @Test
    void opensASessionWithEverythingThatWasAsked() throws StripeException {
        var session = world.open("N-1");
        assertTrue(session.getId().startsWith("cs_test_"));
        assertEquals("open", session.getStatus());
        assertEquals("unpaid", session.getPaymentStatus());
        assertEquals(10_470L, session.getAmountTotal());
        assertEquals("eur", session.getCurrency());
        assertEquals("N-1", session.getClientReferenceId());
        assertEquals(Map.of("order", "N-1"), session.getMetadata());
        assertEquals("ada@example.org", session.getCustomerEmail());
        assertEquals(world.base() + "/pay/" + session.getId(), session.getUrl());
        assertEquals(session.getCreated() + 24 * 60 * 60, session.getExpiresAt());
        assertNull(session.getPaymentIntent(), "the provider makes the intent when somebody tries to pay");
    }

    @Test
    void listsItsLineItems() throws StripeException {
        var session = world.stripe().v1().checkout().sessions().retrieve(world.open("N-2").getId(),
                SessionRetrieveParams.builder().addExpand("line_items").build());
        var chair = session.getLineItems().getData().get(0);
        assertEquals("Chair \"Ljung\" <oak>", chair.getDescription());
        assertEquals(9_980L, chair.getAmountTotal());
        assertEquals(4_990L, chair.getPrice().getUnitAmount());
    }

    @Test
    void repeatsItsAnswerForTheSameKey() throws StripeException {
        var key = World.fresh("key");
        var sessions = world.stripe().v1().checkout().sessions();
        var first = sessions.create(world.chairs("N-3").build(), World.keyed(key));
        var second = sessions.create(world.chairs("N-3").build(), World.keyed(key));
        assertEquals(first.getId(), second.getId());
        assertEquals("true", second.getLastResponse().headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(first.getLastResponse().body(), second.getLastResponse().body());
        assertNotEquals(first.getId(), world.open("N-3").getId());
    }

    @Test
    void refusesAKeyForAnotherRequest() throws StripeException {
        var key = World.fresh("key");
        var sessions = world.stripe().v1().checkout().sessions();
        sessions.create(world.chairs("N-4").build(), World.keyed(key));
        var refused = assertThrows(IdempotencyException.class,
                () -> sessions.create(world.chairs("N-5").build(), World.keyed(key)));
        assertEquals(400, refused.getStatusCode());
    }

    @Test
    void forgetsAKeyAfterADayOfItsClock() throws StripeException {
        var key = World.fresh("key");
        var sessions = world.stripe().v1().checkout().sessions();
        var first = sessions.create(world.chairs("N-6").build(), World.keyed(key));
        world.forward(24 * 60 * 60 + 1);
        assertNotEquals(first.getId(), sessions.create(world.chairs("N-6").build(), World.keyed(key)).getId());
    }

    @Test
    void doesNotKeepWhatItRefusedToBegin() throws StripeException {
        var key = World.fresh("key");
        var sessions = world.stripe().v1().checkout().sessions();
        var wrong = world.chairs("N-7").putExtraParam("colour", "red").build();
        assertThrows(InvalidRequestException.class, () -> sessions.create(wrong, World.keyed(key)));
        assertEquals("open", sessions.create(world.chairs("N-7").build(), World.keyed(key)).getStatus());
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertRefused("parameter_unknown", "colour", "mode=payment&colour=red");
        assertRefused("parameter_missing", "mode", "success_url=http://127.0.0.1/");
        assertRefused("parameter_invalid_integer", "expires_at", "mode=payment&expires_at=soon");
        assertRefused(null, "mode", "mode=gift");
        assertRefused("parameter_missing", "line_items[0][price_data][currency]",
                "mode=payment&success_url=http://127.0.0.1/&line_items[0][quantity]=1"
                        + "&line_items[0][price_data][unit_amount]=500");
        assertRefused("parameter_invalid_empty", "success_url", "mode=payment&success_url=");
        assertRefused("url_invalid", "success_url", "mode=payment&success_url=nowhere&line_items[0][quantity]=1");
        assertRefused("email_invalid", "customer_email",
                "mode=payment&success_url=http://127.0.0.1/&customer_email=ada");
        assertRefused("sandbox_unsupported", "automatic_tax", "mode=payment&automatic_tax[enabled]=true");
    }

    private void assertRefused(String code, String param, String form) {
        var answer = world.send(world.request("/stripe/v1/checkout/sessions")
                .header("Authorization", "Bearer sk_test_kontor")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        var error = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error");
        assertEquals(400, answer.statusCode());
        assertEquals("invalid_request_error", error.get("type").getAsString());
        assertEquals(param, error.get("param").getAsString(), answer.body());
        assertEquals(code, error.has("code") ? error.get("code").getAsString() : null, answer.body());
    }

    @Test
    void refusesAWrongKeyAndAnUnknownObject() {
        var refused = assertThrows(AuthenticationException.class,
                () -> world.stripe("sk_test_wrong").v1().checkout().sessions().list());
        assertEquals(401, refused.getStatusCode());
        var missing = assertThrows(InvalidRequestException.class,
                () -> world.stripe().v1().checkout().sessions().retrieve("cs_test_none"));
        assertEquals(404, missing.getStatusCode());
        assertEquals("resource_missing", missing.getCode());
    }

    @Test
    void expiresAnOpenSessionOnceAndForAll() throws StripeException {
        var session = world.open("N-8");
        assertEquals("expired", world.stripe().v1().checkout().sessions().expire(session.getId()).getStatus());
        assertEquals(410, world.get("/pay/" + session.getId()).statusCode());
        assertEquals(410, world.pay(session, "4242424242424242").statusCode());
        var sessions = world.stripe().v1().checkout().sessions();
        assertThrows(InvalidRequestException.class, () -> sessions.expire(session.getId()));
        world.hooks().await(message -> message.type().equals("checkout.session.expired")
                && message.body().contains(session.getId()));
    }

    @Test
    void expiresByItselfWhenItsTimeHasCome() throws StripeException {
        var session = world.open("N-9");
        world.forward(24 * 60 * 60 + 1);
        assertEquals("expired", world.read(session).getStatus());
    }

    @Test
    void refusesToExpirePaidSessions() throws StripeException {
        var session = world.paid("N-10");
        var refused = assertThrows(InvalidRequestException.class,
                () -> world.stripe().v1().checkout().sessions().expire(session.getId()));
        assertTrue(refused.getMessage().contains("\"complete\""), refused.getMessage());
    }

    @Test
    void findsPaymentsAgain() throws StripeException {
        var order = World.fresh("N");
        var session = world.paid(order);
        var bySession = world.stripe().v1().checkout().sessions().list(SessionListParams.builder()
                .setPaymentIntent(session.getPaymentIntent()).build());
        assertEquals(session.getId(), bySession.getData().get(0).getId());
        var byMetadata = world.stripe().v1().paymentIntents().search(PaymentIntentSearchParams.builder()
                .setQuery("metadata['order']:'" + order + "' AND status:'succeeded'").build());
        assertEquals(1, byMetadata.getData().size());
        assertEquals(session.getPaymentIntent(), byMetadata.getData().get(0).getId());
    }

    @Test
    void walksThroughListsPageByPage() throws StripeException {
        for (var i = 0; i < 3; i++) {
            world.open("N-list");
        }
        var sessions = world.stripe().v1().checkout().sessions();
        var first = sessions.list(SessionListParams.builder().setLimit(2L).build());
        assertTrue(first.getHasMore());
        var second = sessions.list(SessionListParams.builder().setLimit(1L)
                .setStartingAfter(first.getData().get(1).getId()).build());
        assertFalse(first.getData().stream().anyMatch(each -> each.getId().equals(second.getData().get(0).getId())));
    }

    @Test
    void knowsCurrenciesWithoutAndWithThreeDecimals() throws StripeException {
        assertEquals(1_200L, world.open(chair(1_200, "jpy")).getAmountTotal());
        assertTrue(world.get("/pay/" + world.open(chair(1_200, "jpy")).getId()).body().contains("¥1,200"));
        assertEquals(12_340L, world.open(chair(12_340, "kwd")).getAmountTotal());
        assertThrows(InvalidRequestException.class, () -> world.open(chair(12_345, "kwd")));
        assertEquals(50_000L, world.open(chair(50_000, "isk")).getAmountTotal());
        assertEquals("invalid_charge_amount_no_decimal_compatible",
                assertThrows(InvalidRequestException.class, () -> world.open(chair(50_010, "isk"))).getCode());
        assertThrows(InvalidRequestException.class, () -> world.open(chair(500_050, "ugx")));
        assertThrows(InvalidRequestException.class, () -> world.open(chair(49, "eur")));
        assertThrows(InvalidRequestException.class, () -> world.open(chair(100, "xyz")));
    }

    private static SessionCreateParams chair(long unit, String currency) {
        return SessionCreateParams.builder().setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://127.0.0.1:8080/").addLineItem(World.line("Chair", unit, 1, currency)).build();
    }
}
