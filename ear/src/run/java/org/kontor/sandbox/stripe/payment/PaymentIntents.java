package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.Metadata;
import org.kontor.sandbox.stripe.api.Search;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.stripe.api.StripeObjects.Held;

/** Payment intents: one sum that somebody wants to pay, through as many attempts as it takes. */
public final class PaymentIntents {

    static final String KIND = "payment_intent";

    /** How long a bank holds money that is not captured: seven days. */
    static final long HOLD_SECONDS = 7L * 24 * 60 * 60;

    /** How often one intent may be captured. */
    private static final long MOST_CAPTURES = 50;

    private static final List<String> CANCELABLE =
            List.of("requires_payment_method", "requires_confirmation", "requires_action", "requires_capture");

    private final SandboxClock clock;
    private final Events events;
    private final Attempts attempts;

    /** Intents on a clock; holds that nobody captured are let go by the agenda. */
    PaymentIntents(Agenda agenda, SandboxClock clock, Events events, Attempts attempts) {
        this.clock = clock;
        this.events = events;
        this.attempts = attempts;
        agenda.on(Attempts.HOLD_ENDS, (tx, id, at) -> letGo(tx, id));
    }

    /** Creates an intent; with {@code confirm} and one of the published test payment methods it is paid at once. */
    public JsonObject create(Ask ask) {
        var currency = Currencies.checked(ask.text("currency"), "currency");
        Currencies.checkChargeable(ask.number("amount", 0), currency, "amount");
        var types = new JsonArray();
        types.add("card");
        var body = IntentShape.intent(ask.params(), ask.number("amount", 0), currency,
                ask.has("payment_method_types") ? Json.list(ask.params(), "payment_method_types") : types,
                clock.epochSecond());
        var intent = add(ask.tx(), body, new JsonObject(), ask.origin());
        if (ask.has("confirm") && ask.params().get("confirm").getAsBoolean()) {
            confirm(ask, intent);
        }
        return intent.body();
    }

    /** One intent. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), KIND, ask.id(), "intent");
    }

    /** Changes the merchant's own notes on an intent. */
    public JsonObject update(Ask ask) {
        var intent = StripeObjects.lock(ask.tx(), KIND, ask.id(), "intent");
        intent.body().add("metadata", Metadata.merged(Json.inner(intent.body(), "metadata"),
                Json.inner(ask.params(), "metadata")));
        if (ask.has("description")) {
            intent.body().addProperty("description", ask.text("description"));
        }
        StripeObjects.keep(ask.tx(), intent);
        return intent.body();
    }

    /**
     * Takes held money, all of it or a part. The rest is let go, unless {@code final_capture} is false and the card's
     * network takes several captures.
     */
    public JsonObject capture(Ask ask) {
        var intent = StripeObjects.lock(ask.tx(), KIND, ask.id(), "intent");
        if (!intent.status().equals("requires_capture")) {
            throw unexpected(intent, "captured", "requires_capture");
        }
        var held = Json.number(intent.body(), "amount_capturable");
        var amount = ask.number("amount_to_capture", held);
        if (amount < 1) {
            throw StripeError.invalid("parameter_invalid_integer", "amount_to_capture",
                    "This value must be greater than or equal to 1.");
        }
        if (amount > held) {
            throw StripeError.invalid("amount_too_large", "amount_to_capture",
                    "The provided amount_to_capture is greater than the remaining amount to be captured.");
        }
        Currencies.checkStep(amount, Json.text(intent.body(), "currency"), "amount_to_capture");
        if (ask.has("metadata")) {
            intent.body().add("metadata", Metadata.merged(Json.inner(intent.body(), "metadata"),
                    Json.inner(ask.params(), "metadata")));
        }
        var charge = StripeObjects.lock(ask.tx(), "charge", Json.text(intent.body(), "latest_charge"), "id");
        var last = !ask.has("final_capture") || ask.params().get("final_capture").getAsBoolean();
        checkSeveral(intent, charge, last);
        intent.aside().addProperty("captures", Json.number(intent.aside(), "captures") + 1);
        attempts.capture(ask.tx(), intent, charge, amount, last, ask.origin());
        markSessionPaid(ask.tx(), intent);
        return intent.body();
    }

    /** Gives up an intent; held money is let go. */
    public JsonObject cancel(Ask ask) {
        var intent = StripeObjects.lock(ask.tx(), KIND, ask.id(), "intent");
        if (!CANCELABLE.contains(intent.status())) {
            throw unexpected(intent, "canceled", String.join(", ", CANCELABLE));
        }
        var session = Json.text(intent.aside(), "session");
        if (session != null && "open".equals(Json.text(StripeObjects.get(ask.tx(), Sessions.KIND, session, "session"),
                "status"))) {
            throw StripeError.invalid("payment_intent_unexpected_state", null, "You cannot cancel this PaymentIntent "
                    + "because it belongs to an open Checkout Session. Expire the Checkout Session instead.");
        }
        return cancel(ask.tx(), intent, ask.has("cancellation_reason") ? ask.text("cancellation_reason") : null,
                ask.origin());
    }

    /** Intents, newest first. */
    public JsonObject list(Ask ask) {
        return new Listing(ask, KIND).filtered("customer").ranged("created").page("/v1/payment_intents");
    }

    /** Intents by their metadata, status, amount and the like. */
    public JsonObject search(Ask ask) {
        return Search.over(ask, KIND, "/v1/payment_intents/search");
    }

    /** Keeps a new intent and tells of it. */
    Held add(Tx tx, JsonObject body, JsonObject aside, JsonObject origin) {
        StripeObjects.add(tx, body, aside);
        events.tell(tx, "payment_intent.created", body, origin);
        return new Held(body, aside);
    }

    /** The session of an intent expired: the intent goes with it. */
    void expire(Tx tx, String id, JsonObject origin) {
        var intent = StripeObjects.lock(tx, KIND, id, "intent");
        if (CANCELABLE.contains(intent.status())) {
            cancel(tx, intent, "expired", origin);
        }
    }

    /** Notes on the session of an intent that its money has come. */
    void markSessionPaid(Tx tx, Held intent) {
        var id = Json.text(intent.aside(), "session");
        if (id != null) {
            var session = StripeObjects.lock(tx, Sessions.KIND, id, "session");
            session.body().addProperty("payment_status", "paid");
            StripeObjects.keep(tx, session);
        }
    }

    private void letGo(Tx tx, String id) {
        var intent = StripeObjects.lock(tx, KIND, id, "intent");
        if (intent.status().equals("requires_capture")) {
            cancel(tx, intent, "automatic", null);
        }
    }

    private static void checkSeveral(Held intent, Held charge, boolean last) {
        var card = Json.inner(Json.inner(charge.body(), "payment_method_details"), "card");
        if (!last && !"available".equals(Json.text(Json.inner(card, "multicapture"), "status"))) {
            throw StripeError.invalid("payment_intent_unexpected_state", "final_capture",
                    "Multicapture is not available for this PaymentIntent; final_capture cannot be false.");
        }
        if (Json.number(intent.aside(), "captures") >= MOST_CAPTURES) {
            throw StripeError.invalid("capture_limit_exceeded", null, "A PaymentIntent can be captured "
                    + MOST_CAPTURES + " times at most.");
        }
    }

    /** An intent of which a part was captured is not undone: it ends as succeeded with that part. */
    private JsonObject cancel(Tx tx, Held intent, String reason, JsonObject origin) {
        if (Json.number(intent.body(), "amount_received") > 0) {
            var charge = StripeObjects.lock(tx, "charge", Json.text(intent.body(), "latest_charge"), "id");
            return attempts.close(tx, intent, charge, origin);
        }
        intent.body().addProperty("status", "canceled");
        intent.body().addProperty("canceled_at", clock.epochSecond());
        intent.body().addProperty("cancellation_reason", reason);
        intent.body().addProperty("amount_capturable", 0);
        intent.body().add("next_action", Json.value(null));
        StripeObjects.keep(tx, intent);
        events.tell(tx, "payment_intent.canceled", intent.body(), origin);
        return intent.body();
    }

    private void confirm(Ask ask, Held intent) {
        var given = ask.has("payment_method") ? ask.text("payment_method") : "";
        var number = TestCards.published(given).orElseThrow(() -> StripeError.missing("PaymentMethod", given,
                "payment_method"));
        var means = Means.card(TestCards.kind(number), number.substring(number.length() - 4), 12, 2034, null);
        var outcome = TestCards.outcome(number);
        if (outcome instanceof Outcome.Approved) {
            attempts.approve(ask.tx(), intent, means, null, false, ask.origin());
        } else {
            // An intent that is declined on creation is not kept; the caller gets the error alone.
            var why = outcome instanceof Outcome.Declined no ? no.why() : Decline.notAuthenticated();
            throw StripeError.of(402, "card_error", why.code(), why.message());
        }
    }

    private static StripeError unexpected(Held intent, String deed, String wanted) {
        return StripeError.invalid("payment_intent_unexpected_state", null, "This PaymentIntent could not be " + deed
                + " because it has a status of " + intent.status() + ". Only a PaymentIntent with one of the following "
                + "statuses may be " + deed + ": " + wanted + ".");
    }
}
