package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonObject;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.Metadata;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.stripe.api.StripeObjects.Held;
import org.kontor.sandbox.stripe.balance.Balance;

/** Refunds of captured charges, in full or in part, never more than is left of the charge. */
public final class Refunds {

    private static final String KIND = "refund";

    private final SandboxClock clock;
    private final Events events;
    private final Balance balance;

    /** Refunds that are booked to a balance. */
    public Refunds(SandboxClock clock, Events events, Balance balance) {
        this.clock = clock;
        this.events = events;
        this.balance = balance;
    }

    /** Gives money back to the customer. */
    public JsonObject create(Ask ask) {
        var charge = StripeObjects.lock(ask.tx(), "charge", chargeOf(ask), "charge");
        var left = Json.number(charge.body(), "amount_captured") - Json.number(charge.body(), "amount_refunded");
        var amount = ask.number("amount", left);
        check(charge, amount, left);
        var refund = shape(ask, charge.body(), amount);
        refund.addProperty("balance_transaction", balance.refunded(ask.tx(), refund,
                charge.id().startsWith("ch_") ? "refund" : "payment_refund"));
        StripeObjects.add(ask.tx(), refund);
        charge.body().addProperty("amount_refunded", Json.number(charge.body(), "amount_refunded") + amount);
        charge.body().addProperty("refunded", amount == left);
        StripeObjects.keep(ask.tx(), charge);
        tell(ask.tx(), charge, refund, ask.origin());
        return refund;
    }

    /** One refund. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), KIND, ask.id(), "refund");
    }

    /** Changes the merchant's own notes on a refund. */
    public JsonObject update(Ask ask) {
        var refund = StripeObjects.lock(ask.tx(), KIND, ask.id(), "refund");
        refund.body().add("metadata", Metadata.merged(Json.inner(refund.body(), "metadata"),
                Json.inner(ask.params(), "metadata")));
        StripeObjects.keep(ask.tx(), refund);
        events.tell(ask.tx(), "refund.updated", refund.body(), ask.origin());
        return refund.body();
    }

    /** The customer's bank sends a refund back: it has failed, and its money is on the balance again. */
    public JsonObject bounce(Ask ask) {
        var refund = StripeObjects.lock(ask.tx(), KIND, ask.id(), "refund");
        if (!"succeeded".equals(Json.text(refund.body(), "status"))) {
            throw StripeError.invalid(null, "refund", "Refund " + ask.id() + " has failed before.");
        }
        var charge = StripeObjects.lock(ask.tx(), "charge", Json.text(refund.body(), "charge"), "charge");
        refund.body().addProperty("status", "failed");
        refund.body().addProperty("failure_reason", "expired_or_canceled_card");
        refund.body().addProperty("failure_balance_transaction", balance.bounced(ask.tx(), refund.body()));
        StripeObjects.keep(ask.tx(), refund);
        charge.body().addProperty("amount_refunded",
                Json.number(charge.body(), "amount_refunded") - Json.number(refund.body(), "amount"));
        charge.body().addProperty("refunded", false);
        StripeObjects.keep(ask.tx(), charge);
        events.tell(ask.tx(), "refund.updated", refund.body(), ask.origin());
        events.tell(ask.tx(), "charge.refund.updated", refund.body(), ask.origin());
        events.tell(ask.tx(), "refund.failed", refund.body(), ask.origin());
        return refund.body();
    }

    /** Refunds, newest first. */
    public JsonObject list(Ask ask) {
        return new Listing(ask, KIND).filtered("charge", "payment_intent").ranged("created").page("/v1/refunds");
    }

    private static String chargeOf(Ask ask) {
        if (ask.has("charge") == ask.has("payment_intent")) {
            throw StripeError.invalid("parameter_missing", "charge",
                    "One of the following params should be provided for this request: payment_intent or charge.");
        }
        if (ask.has("charge")) {
            return ask.text("charge");
        }
        var intent = StripeObjects.get(ask.tx(), PaymentIntents.KIND, ask.text("payment_intent"), "payment_intent");
        var charge = Json.text(intent, "latest_charge");
        if (charge == null || Json.number(intent, "amount_received") == 0) {
            throw StripeError.invalid(null, "payment_intent", "This PaymentIntent (" + Json.text(intent, "id")
                    + ") does not have a successful charge to refund.");
        }
        return charge;
    }

    private static void check(Held charge, long amount, long left) {
        if (Json.number(charge.body(), "amount_captured") == 0) {
            throw StripeError.invalid("charge_not_refundable", "charge", "Charge " + charge.id()
                    + " has not been captured. Cancel its PaymentIntent instead.");
        }
        if (left == 0) {
            throw StripeError.invalid("charge_already_refunded", null, "Charge " + charge.id()
                    + " has already been refunded.");
        }
        if (amount < 1) {
            throw StripeError.invalid("parameter_invalid_integer", "amount",
                    "Invalid positive integer: the amount of a refund must be at least 1.");
        }
        var currency = Json.text(charge.body(), "currency");
        Currencies.checkStep(amount, currency, "amount");
        if (amount > left) {
            throw StripeError.invalid(null, "amount", "Refund amount (" + Currencies.written(amount, currency)
                    + ") is greater than unrefunded amount on charge (" + Currencies.written(left, currency) + ")");
        }
    }

    private JsonObject shape(Ask ask, JsonObject charge, long amount) {
        var card = Json.text(charge, "id").startsWith("ch_");
        return Json.object("id", Ids.next(card ? "re" : "pyr"), "object", KIND, "amount", amount,
                "balance_transaction", null, "charge", Json.text(charge, "id"), "created", clock.epochSecond(),
                "currency", Json.text(charge, "currency"),
                "destination_details", card ? Json.object("card", Json.object("reference_status", "pending",
                        "reference_type", "acquirer_reference_number", "type", "refund"), "type", "card") : null,
                "failure_balance_transaction", null, "metadata", Metadata.fresh(ask.params()),
                "payment_intent", Json.text(charge, "payment_intent"), "payment_method", null,
                "reason", ask.text("reason"), "receipt_number", null, "source_transfer_reversal", null,
                "status", "succeeded", "transfer_reversal", null);
    }

    private void tell(Tx tx, Held charge, JsonObject refund, JsonObject origin) {
        events.tell(tx, "refund.created", refund, origin);
        events.tell(tx, "charge.refunded", charge.body(), origin);
        if (refund.get("destination_details").isJsonObject()) {
            var card = Json.inner(Json.inner(refund, "destination_details"), "card");
            card.addProperty("reference", Json.text(refund, "id").replaceAll("\\D", "") + "0000");
            card.addProperty("reference_status", "available");
            StripeObjects.keep(tx, new Held(refund, new JsonObject()));
            events.tell(tx, "refund.updated", refund, null);
            events.tell(tx, "charge.refund.updated", refund, null);
        }
    }
}
