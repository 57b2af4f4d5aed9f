package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;

/** One checked request: its transaction, the id in its path, its typed parameters, and how it can be named later. */
public record Ask(Tx tx, String id, JsonObject params, String requestId, String idempotencyKey) {

    /** A text parameter, or null. */
    public String text(String name) {
        return Json.text(params, name);
    }

    /** Whether a parameter was given. */
    public boolean has(String name) {
        return params.has(name);
    }

    /** A whole number parameter, or the other value when it was not given. */
    public long number(String name, long otherwise) {
        return params.has(name) ? params.get(name).getAsLong() : otherwise;
    }

    /** What an event says of the request that caused it. */
    public JsonObject origin() {
        return Json.object("id", requestId, "idempotency_key", idempotencyKey);
    }
}
