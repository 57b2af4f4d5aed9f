package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.checkers.Patience;

/** Stripe's webhooks: signed, at least once, not always in order, and never given up lightly. */
@ExtendWith(RunningSandbox.class)
class WebhooksTest {

    private final World world;

    WebhooksTest(World world) {
        this.world = world;
    }

    private static Predicate<Hooks.Message> about(String type, String id) {
        return message -> message.path().equals("/hooks/stripe") && message.type().equals(type)
                && message.body().contains(id);
    }

    @Test
    void areSignedSoThatTheSdkAcceptsThem() throws StripeException, SignatureVerificationException {
        var session = world.paid("W-1");
        var message = world.hooks().await(about("checkout.session.completed", session.getId()));
        var event = Webhook.constructEvent(message.body(), message.signature(), World.STRIPE_SECRET);
        var told = (Session) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertEquals(session.getId(), told.getId());
        assertEquals("paid", told.getPaymentStatus());
    }

    @Test
    void areSignedWithRealTimeWhateverTheClockSays() throws StripeException, SignatureVerificationException {
        world.forward(40L * 24 * 60 * 60);
        var session = world.paid("W-2");
        var message = world.hooks().await(about("payment_intent.succeeded", session.getPaymentIntent()));
        var event = Webhook.constructEvent(message.body(), message.signature(), World.STRIPE_SECRET);
        var told = (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertEquals(session.getPaymentIntent(), told.getId());
    }

    @Test
    void tellWhatTheShopIsRegisteredForAndNoMore() throws StripeException {
        var session = world.paid("W-3");
        world.hooks().await(about("payment_intent.succeeded", session.getPaymentIntent()));
        world.hooks().await(about("checkout.session.completed", session.getId()));
        assertEquals(List.of(), world.hooks().all(about("charge.succeeded", session.getPaymentIntent())));
    }

    @Test
    void areTriedAgainUntilTheShopTakesThem() throws StripeException {
        world.hooks().answerWith(503);
        var session = world.paid("W-4");
        var refused = world.hooks().await(about("checkout.session.completed", session.getId()));
        assertTrue(undelivered().contains(refused.id()));
        world.hooks().answerWith(200);
        world.hooks().awaitAtLeast(2, message -> message.path().equals("/hooks/stripe")
                && message.id().equals(refused.id()));
        world.hooks().await(about("payment_intent.succeeded", session.getPaymentIntent()));
    }

    @Test
    void sometimesComeTwice() throws StripeException {
        for (var i = 0; i < 3; i++) {
            world.hooks().await(about("checkout.session.completed", world.paid("W-5").getId()));
        }
        var ids = Patience.until(() -> world.hooks().all(message -> message.path().equals("/hooks/stripe")).stream()
                .map(Hooks.Message::id).toList(), told -> new HashSet<>(told).size() < told.size());
        assertTrue(new HashSet<>(ids).size() < ids.size(), "twelve events bring one duplicate at least");
    }

    @Test
    void stayInTheListOfUndeliveredEventsWhenTheyAreDropped() throws StripeException {
        world.fault("webhook_drop", 4, "");
        var session = world.paid("W-6");
        var dropped = world.stripe().v1().events().list(EventListParams.builder().setDeliverySuccess(false)
                .setType("checkout.session.completed").setLimit(5L).build()).getData();
        var event = dropped.stream().filter(each -> each.toJson().contains(session.getId())).findFirst().orElseThrow();
        assertEquals(1L, event.getPendingWebhooks());
        assertTrue(world.hooks().all(about("checkout.session.completed", session.getId())).isEmpty());
    }

    @Test
    void areSentAsManyTimesAsAFaultSays() throws StripeException {
        world.fault("webhook_duplicate", 4, "5");
        var session = world.paid("W-7");
        world.hooks().awaitAtLeast(5, about("checkout.session.completed", session.getId()));
    }

    @Test
    void carryAnotherVersionWhenAFaultSaysSo() throws StripeException, SignatureVerificationException {
        world.fault("other_api_version", 4, "");
        var session = world.paid("W-8");
        var message = world.hooks().await(about("checkout.session.completed", session.getId()));
        var event = Webhook.constructEvent(message.body(), message.signature(), World.STRIPE_SECRET);
        assertEquals("2020-08-27", event.getApiVersion());
        assertTrue(event.getDataObjectDeserializer().getObject().isEmpty());
    }

    @Test
    void areSentAgainByTheButton() throws StripeException {
        var session = world.paid("W-9");
        world.hooks().await(about("checkout.session.completed", session.getId()));
        var delivery = world.json("/sandbox/journal").getAsJsonObject().getAsJsonArray("deliveries").asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("object").getAsString().equals(session.getId()))
                .findFirst().orElseThrow();
        var before = world.hooks().all(about("checkout.session.completed", session.getId())).size();
        assertEquals(200, world.post("/sandbox/deliveries/" + delivery.get("id").getAsLong() + "/again",
                Map.of()).statusCode());
        world.hooks().awaitAtLeast(before + 1, about("checkout.session.completed", session.getId()));
    }

    @Test
    void canBeReadAsEventsByType() throws StripeException {
        var session = world.paid("W-10");
        var events = world.stripe().v1().events().list(EventListParams.builder().addType("charge.succeeded")
                .addType("payment_intent.succeeded").setLimit(2L).build()).getData();
        assertEquals(2, events.size());
        assertNotEquals(events.get(0).getType(), events.get(1).getType());
        assertTrue(events.stream().allMatch(each -> each.toJson().contains(session.getPaymentIntent())));
        assertFalse(world.stripe().v1().events().retrieve(events.get(0).getId()).getLivemode());
    }

    private List<String> undelivered() throws StripeException {
        var waiting = EventListParams.builder().setDeliverySuccess(false).setLimit(50L).build();
        return world.stripe().v1().events().list(waiting).getData().stream().map(Event::getId).toList();
    }
}
