package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.util.regex.Pattern;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.delivery.Outbox;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;

/**
 * The journal of events: each is kept, in the transaction of what it tells, and put into the outbox if the shop is to
 * hear of it.
 */
public final class Events {

    /** The version of the API that this sandbox speaks: the one that stripe-java 33.3.0 is made for. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    /** The outbox channel of Stripe's webhooks. */
    public static final String CHANNEL = "stripe";

    /**
     * What the shop's webhook is registered for, as docs/operations/install.md lists it; the journal keeps the others,
     * too.
     */
    private static final Pattern REGISTERED = Pattern.compile("checkout\\.session\\..+|refund\\..+"
            + "|charge\\.(captured|refunded|refund\\..+|dispute\\..+)"
            + "|payment_intent\\.(amount_capturable_updated|canceled|payment_failed|processing|succeeded)");

    private final SandboxClock clock;
    private final Faults faults;
    private final Outbox outbox;

    /** A journal that tells through this outbox. */
    public Events(SandboxClock clock, Faults faults, Outbox outbox) {
        this.clock = clock;
        this.faults = faults;
        this.outbox = outbox;
    }

    /** Tells that something happened to an object; {@code origin} is the request that caused it, or null. */
    public void tell(Tx tx, String type, JsonObject object, JsonObject origin) {
        var id = Ids.next("evt");
        var version = faults.take(Fault.OTHER_API_VERSION, type).map(Faults.Active::value).orElse(API_VERSION);
        var event = Json.object("id", id, "object", "event", "api_version", version,
                "created", clock.epochSecond(), "data", Json.object("object", object.deepCopy()), "livemode", false,
                "pending_webhooks", 1,
                "request", origin == null ? Json.object("id", null, "idempotency_key", null) : origin,
                "type", type);
        StripeObjects.add(tx, event);
        if (REGISTERED.matcher(type).matches()) {
            outbox.put(tx, CHANNEL, id, type, Json.text(object, "id"), Json.pretty(event));
        }
    }

    /** One event; it waits for webhooks as long as none of its deliveries arrived. */
    public JsonObject retrieve(Ask ask) {
        return withPending(ask.tx(), StripeObjects.get(ask.tx(), "event", ask.id(), "id"));
    }

    /** Events, newest first, filtered by type, time and whether no webhook of theirs has yet to arrive. */
    public JsonObject list(Ask ask) {
        var listing = new Listing(ask, "event").filtered("type").ranged("created");
        if (ask.has("type") && ask.has("types")) {
            throw StripeError.invalid(null, "types", "You may only specify one of these parameters: type, types.");
        }
        if (ask.has("types")) {
            listing.also("jsonb_exists(?::jsonb, o.body->>'type')", Json.compact(ask.params().get("types")));
        }
        if (ask.has("delivery_success")) {
            var waiting = "(select count(*) > 0 and count(d.delivered_at) = 0 from delivery d where d.event = o.id)";
            listing.also(ask.params().get("delivery_success").getAsBoolean() ? "not " + waiting : waiting);
        }
        var page = listing.page("/v1/events");
        Json.list(page, "data").forEach(event -> withPending(ask.tx(), event.getAsJsonObject()));
        return page;
    }

    private static JsonObject withPending(Tx tx, JsonObject event) {
        event.addProperty("pending_webhooks", tx.number("select count(*) from (select 1 from delivery where event = ? "
                + "having count(*) > 0 and count(delivered_at) = 0) as waiting", Json.text(event, "id")));
        return event;
    }
}
