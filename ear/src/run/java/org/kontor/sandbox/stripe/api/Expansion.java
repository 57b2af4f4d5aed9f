package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;

/** Puts whole objects where an answer names only their ids, as {@code expand[]} asks. */
public final class Expansion {

    /** Computes a part of an object that is answered on request only, such as a session's line items. */
    @FunctionalInterface
    public interface Part {

        /** The part of this object. */
        JsonElement of(Tx tx, JsonObject object);
    }

    private static final Set<String> REFERENCES = Set.of("payment_intent", "latest_charge", "charge", "payment_method",
            "balance_transaction", "failure_balance_transaction", "source", "customer", "invoice", "subscription",
            "setup_intent", "payment_link", "review", "application", "on_behalf_of", "transfer", "destination",
            "original_payout", "reversed_by", "application_fee");

    private final Map<String, Part> parts;

    /** An expansion that also knows parts, named {@code kind.member}. */
    public Expansion(Map<String, Part> parts) {
        this.parts = parts;
    }

    /** Expands an answer in place. */
    public void apply(Tx tx, JsonObject answer, JsonArray paths) {
        for (var path : paths) {
            var steps = path.getAsString().split("\\.");
            if (steps.length > 4) {
                throw StripeError.invalid(null, "expand", "You can't expand more than four levels: "
                        + path.getAsString());
            }
            walk(tx, answer, steps, 0, path.getAsString());
        }
    }

    private void walk(Tx tx, JsonObject object, String[] steps, int at, String path) {
        if (at == steps.length) {
            return;
        }
        var step = steps[at];
        var kind = Json.text(object, "object");
        if (step.equals("data") && object.get("data") instanceof JsonArray data) {
            data.forEach(each -> walk(tx, each.getAsJsonObject(), steps, at + 1, path));
            return;
        }
        var part = parts.get(kind + "." + step);
        if (part != null && !(object.get(step) instanceof JsonObject)) {
            object.add(step, part.of(tx, object));
        } else if (part == null && !(REFERENCES.contains(step) && object.has(step))) {
            throw StripeError.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
        }
        var value = object.get(step);
        if (value.isJsonPrimitive()) {
            StripeObjects.find(tx, value.getAsString()).ifPresent(found -> object.add(step, found));
        }
        if (object.get(step) instanceof JsonObject inner) {
            walk(tx, inner, steps, at + 1, path);
        }
    }
}
