package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.stripe.api.StripeObjects.Held;
import org.kontor.sandbox.stripe.balance.Balance;

/**
 * Attempts to pay a payment intent. An attempt leaves a charge behind (but for a failed challenge) and moves the
 * intent; money is booked in the same transaction. The intent is locked by the caller.
 */
final class Attempts {

    static final String HOLD_ENDS = "hold.ends";

    private final Agenda agenda;
    private final SandboxClock clock;
    private final Events events;
    private final Balance balance;

    Attempts(Agenda agenda, SandboxClock clock, Events events, Balance balance) {
        this.agenda = agenda;
        this.clock = clock;
        this.events = events;
        this.balance = balance;
    }

    /** The bank said yes: the money is captured, or held for a later capture. */
    void approve(Tx tx, Held intent, Means means, String email, boolean challenged, JsonObject origin) {
        var method = method(tx, means, email);
        if (means.saves()) {
            method = save(tx, method, Json.text(intent.body(), "customer"), challenged);
        }
        var charge = IntentShape.charge(intent.body(), method, means, "succeeded", null, challenged,
                clock.epochSecond());
        StripeObjects.add(tx, charge);
        settled(intent.body(), method, charge);
        if ("manual".equals(Json.text(intent.body(), "capture_method"))) {
            hold(tx, intent, charge, origin);
        } else {
            capture(tx, intent, new Held(charge, new JsonObject()), Json.number(intent.body(), "amount"), true, origin);
        }
    }

    /** The bank, or the challenge, said no: the intent waits for another means of payment. */
    void decline(Tx tx, Held intent, Means means, String email, Decline why, JsonObject origin) {
        var method = method(tx, means, email);
        String chargeId = null;
        if (!why.equals(Decline.notAuthenticated())) {
            var charge = IntentShape.charge(intent.body(), method, means, "failed", why, false, clock.epochSecond());
            StripeObjects.add(tx, charge);
            chargeId = Json.text(charge, "id");
            intent.body().addProperty("latest_charge", chargeId);
            events.tell(tx, "charge.failed", charge, origin);
        }
        failed(tx, intent, why, chargeId, method, origin);
    }

    /** The bank wants to know the customer first; the means is kept aside until it does. */
    void challenge(Tx tx, Held intent, Means means, Outcome then, String url, JsonObject origin) {
        intent.body().addProperty("status", "requires_action");
        intent.body().add("last_payment_error", Json.value(null));
        intent.body().add("next_action", Json.object("type", "redirect_to_url",
                "redirect_to_url", Json.object("return_url", url, "url", url)));
        intent.aside().add("means", means.asJson());
        var declined = then instanceof Outcome.Declined no ? no.why().declineCode() : null;
        intent.aside().addProperty("declined_after", declined);
        StripeObjects.keep(tx, intent);
        events.tell(tx, "payment_intent.requires_action", intent.body(), origin);
    }

    /** The bank takes its time. */
    void process(Tx tx, Held intent, Means means, String email, JsonObject origin) {
        var method = method(tx, means, email);
        var charge = IntentShape.charge(intent.body(), method, means, "pending", null, false, clock.epochSecond());
        StripeObjects.add(tx, charge);
        settled(intent.body(), method, charge);
        intent.body().addProperty("status", "processing");
        StripeObjects.keep(tx, intent);
        events.tell(tx, "charge.pending", charge, origin);
        events.tell(tx, "payment_intent.processing", intent.body(), origin);
    }

    /** The bank that took its time has paid, or not. */
    void endProcessing(Tx tx, Held intent, boolean paid) {
        var charge = StripeObjects.lock(tx, "charge", Json.text(intent.body(), "latest_charge"), "id");
        var why = paid ? null : Decline.debitFailed();
        charge.body().addProperty("status", paid ? "succeeded" : "failed");
        charge.body().addProperty("paid", paid);
        charge.body().add("outcome", IntentShape.outcome(why));
        if (paid) {
            capture(tx, intent, charge, Json.number(intent.body(), "amount"), true, null);
            return;
        }
        charge.body().addProperty("failure_code", why.code());
        charge.body().addProperty("failure_message", why.message());
        StripeObjects.keep(tx, charge);
        events.tell(tx, "charge.failed", charge.body(), null);
        var method = StripeObjects.get(tx, "payment_method", Json.text(charge.body(), "payment_method"), "id");
        failed(tx, intent, why, charge.id(), method, null);
    }

    /** Takes money of a charge and books it; after the last capture, or the last cent, nothing more can be taken. */
    void capture(Tx tx, Held intent, Held charge, long amount, boolean last, JsonObject origin) {
        var held = "requires_capture".equals(intent.status());
        var received = Json.number(intent.body(), "amount_received") + amount;
        var left = Json.number(intent.body(), "amount") - received;
        charge.body().addProperty("amount_captured", received);
        charge.body().addProperty("balance_transaction", balance.charged(tx, charge.body(), amount,
                charge.id().startsWith("ch_") ? "charge" : "payment"));
        intent.body().addProperty("amount_received", received);
        if (!last && left > 0) {
            intent.body().addProperty("amount_capturable", left);
            StripeObjects.keep(tx, charge);
            StripeObjects.keep(tx, intent);
            events.tell(tx, "charge.captured", charge.body(), origin);
            events.tell(tx, "payment_intent.amount_capturable_updated", intent.body(), origin);
            return;
        }
        charge.body().addProperty("captured", true);
        StripeObjects.keep(tx, charge);
        intent.body().addProperty("status", "succeeded");
        intent.body().addProperty("amount_capturable", 0);
        StripeObjects.keep(tx, intent);
        agenda.strike(tx, HOLD_ENDS, intent.id());
        events.tell(tx, held ? "charge.captured" : "charge.succeeded", charge.body(), origin);
        events.tell(tx, "payment_intent.succeeded", intent.body(), origin);
    }

    /** Lets go what was not captured of an intent of which a part was. */
    JsonObject close(Tx tx, Held intent, Held charge, JsonObject origin) {
        charge.body().addProperty("captured", true);
        StripeObjects.keep(tx, charge);
        intent.body().addProperty("status", "succeeded");
        intent.body().addProperty("amount_capturable", 0);
        StripeObjects.keep(tx, intent);
        agenda.strike(tx, HOLD_ENDS, intent.id());
        events.tell(tx, "payment_intent.succeeded", intent.body(), origin);
        return intent.body();
    }

    private void hold(Tx tx, Held intent, JsonObject charge, JsonObject origin) {
        intent.body().addProperty("status", "requires_capture");
        intent.body().addProperty("amount_capturable", Json.number(intent.body(), "amount"));
        StripeObjects.keep(tx, intent);
        agenda.note(tx, HOLD_ENDS, intent.id(),
                Instant.ofEpochSecond(clock.epochSecond() + PaymentIntents.HOLD_SECONDS));
        events.tell(tx, "charge.succeeded", charge, origin);
        events.tell(tx, "payment_intent.amount_capturable_updated", intent.body(), origin);
    }

    private void failed(Tx tx, Held intent, Decline why, String charge, JsonObject method, JsonObject origin) {
        intent.body().addProperty("status", "requires_payment_method");
        intent.body().add("payment_method", Json.value(null));
        intent.body().add("next_action", Json.value(null));
        intent.body().add("last_payment_error", why.asError(charge, method));
        StripeObjects.keep(tx, intent);
        events.tell(tx, "payment_intent.payment_failed", intent.body(), origin);
    }

    private JsonObject method(Tx tx, Means means, String email) {
        return means.kept() == null ? StripeObjects.add(tx, IntentShape.method(means, email, clock.epochSecond()))
                : StripeObjects.get(tx, Customers.METHOD, means.kept(), "payment_method");
    }

    /** A card whose bank asks once asks again each time that its customer pays with it. */
    private JsonObject save(Tx tx, JsonObject method, String customer, boolean asks) {
        method.addProperty("customer", customer);
        method.addProperty("allow_redisplay", "always");
        StripeObjects.keep(tx, new Held(method, Json.object(Customers.ASKS, asks)));
        events.tell(tx, "payment_method.attached", method, null);
        return method;
    }

    /** Notes on an intent with what it was paid. */
    static void settled(JsonObject intent, JsonObject method, JsonObject charge) {
        intent.add("payment_method", method.get("id"));
        intent.add("latest_charge", charge.get("id"));
        intent.add("next_action", Json.value(null));
        intent.add("last_payment_error", Json.value(null));
    }

    /** Notes on intent and charge that the money was taken and under which transaction it was booked. */
    static void captured(JsonObject intent, JsonObject charge, long amount, String balanceTransaction) {
        charge.addProperty("captured", true);
        charge.addProperty("amount_captured", amount);
        charge.addProperty("balance_transaction", balanceTransaction);
        intent.addProperty("status", "succeeded");
        intent.addProperty("amount_received", amount);
        intent.addProperty("amount_capturable", 0);
    }
}
