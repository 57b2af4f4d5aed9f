package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;

/** Checkout sessions: open until they are paid or expire. Their payment intent is made by the first attempt to pay. */
public final class Sessions {

    static final String KIND = "checkout.session";

    static final String EXPIRES = "session.expires";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,200}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final long SHORTEST = 30 * 60;
    private static final long LONGEST = 24 * 60 * 60;
    private static final long SKEW = 60;

    private final Agenda agenda;
    private final SandboxClock clock;
    private final Events events;
    private final PaymentIntents intents;
    private final String publicBase;

    /** Sessions whose payment page is under an address of the sandbox. */
    public Sessions(Agenda agenda, SandboxClock clock, Events events, PaymentIntents intents, String publicBase) {
        this.agenda = agenda;
        this.clock = clock;
        this.events = events;
        this.intents = intents;
        this.publicBase = publicBase;
        agenda.on(EXPIRES, (tx, id, at) -> expireIfOpen(tx, id));
    }

    /** Opens a session. */
    public JsonObject create(Ask ask) {
        check(ask);
        var created = clock.epochSecond();
        var expires = expiry(ask, created);
        var items = LineItems.of(Json.list(ask.params(), "line_items"), created);
        checkMeans(ask.params(), items.currency());
        var customer = ask.has("customer") ? Customers.living(ask.tx(), ask.text("customer")) : null;
        var id = Ids.next("cs_test", 58);
        var session = SessionShape.fresh(id, ask.params(), items, created, expires, publicBase + "/pay/" + id);
        SessionShape.knows(session, customer, Json.inner(ask.params(), "saved_payment_method_options"));
        StripeObjects.add(ask.tx(), session, Json.object("line_items", items.lines(),
                "payment_intent_data", Json.inner(ask.params(), "payment_intent_data"),
                "payment_method_options", Json.inner(ask.params(), "payment_method_options")));
        agenda.note(ask.tx(), EXPIRES, id, Instant.ofEpochSecond(expires));
        return session;
    }

    /** One session. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), KIND, ask.id(), "session");
    }

    /** Sessions, newest first. */
    public JsonObject list(Ask ask) {
        var listing = new Listing(ask, KIND).filtered("payment_intent", "status", "customer").ranged("created");
        if (ask.has("customer_details")) {
            listing.also("o.body->'customer_details'->>'email' = ?",
                    Json.text(Json.inner(ask.params(), "customer_details"), "email"));
        }
        return listing.page("/v1/checkout/sessions");
    }

    /** What a session sells. */
    public JsonObject lineItems(Ask ask) {
        return lines(ask.tx(), retrieve(ask)).getAsJsonObject();
    }

    /** A session's lines as a list, for those who expand them. */
    public JsonElement lines(Tx tx, JsonObject session) {
        var id = Json.text(session, "id");
        var held = tx.first("select aside from stripe_object where id = ?", row -> Json.parse(row.text("aside")), id)
                .orElseGet(JsonObject::new);
        return Json.object("object", "list", "data", Json.list(held, "line_items"), "has_more", false,
                "url", "/v1/checkout/sessions/" + id + "/line_items");
    }

    /** Expires an open session; nobody can pay it from then on. */
    public JsonObject expire(Ask ask) {
        var session = StripeObjects.lock(ask.tx(), KIND, ask.id(), "session");
        if (!session.status().equals("open")) {
            throw StripeError.invalid(null, null, "Only Checkout Sessions with a status in [\"open\"] can be expired. "
                    + "This Checkout Session has a status of \"" + session.status() + "\".");
        }
        return expire(ask.tx(), session, ask.origin());
    }

    private void expireIfOpen(Tx tx, String id) {
        var session = StripeObjects.lock(tx, KIND, id, "session");
        if (session.status().equals("open")) {
            expire(tx, session, null);
        }
    }

    private JsonObject expire(Tx tx, StripeObjects.Held session, JsonObject origin) {
        session.body().addProperty("status", "expired");
        session.body().add("url", Json.value(null));
        var intent = Json.text(session.body(), "payment_intent");
        if (intent != null) {
            intents.expire(tx, intent, origin);
        }
        StripeObjects.keep(tx, session);
        agenda.strike(tx, EXPIRES, session.id());
        events.tell(tx, "checkout.session.expired", session.body(), origin);
        return session.body();
    }

    private static void check(Ask ask) {
        if (!ask.text("mode").equals("payment")) {
            throw StripeError.invalid("sandbox_unsupported", "mode", "This sandbox plays the mode payment alone.");
        }
        if (ask.has("ui_mode") && !ask.text("ui_mode").equals("hosted_page")) {
            throw StripeError.invalid("sandbox_unsupported", "ui_mode", "This sandbox plays the hosted page alone.");
        }
        for (var url : List.of("success_url", "cancel_url")) {
            if (ask.has(url) && !isWebAddress(ask.text(url))) {
                throw StripeError.invalid("url_invalid", url, "Not a valid URL");
            }
        }
        if (!ask.has("success_url")) {
            throw StripeError.invalid("parameter_missing", "success_url", "Missing required param: success_url.");
        }
        if (ask.has("customer_email") && !EMAIL.matcher(ask.text("customer_email")).matches()) {
            throw StripeError.invalid("email_invalid", "customer_email",
                    "Invalid email address: " + ask.text("customer_email"));
        }
        if (ask.has("customer") && ask.has("customer_email")) {
            throw StripeError.invalid(null, "customer",
                    "You may only specify one of these parameters: customer, customer_email.");
        }
        if (ask.has("saved_payment_method_options") && !ask.has("customer")) {
            throw StripeError.invalid(null, "saved_payment_method_options",
                    "Payment methods are saved and offered for a `customer` alone, and this sandbox makes none itself.");
        }
        if (ask.has("client_reference_id") && ask.text("client_reference_id").length() > 200) {
            throw StripeError.invalid("parameter_invalid_string_too_long", "client_reference_id",
                    "Invalid string: must be at most 200 characters");
        }
    }

    private static void checkMeans(JsonObject params, String currency) {
        var manual = "manual".equals(Json.text(Json.inner(params, "payment_intent_data"), "capture_method"));
        for (var type : Json.list(params, "payment_method_types")) {
            if (type.getAsString().equals("sepa_debit") && (!currency.equals("eur") || manual)) {
                throw StripeError.invalid(null, "payment_method_types", "The payment method type sepa_debit needs the "
                        + "currency eur and automatic capture.");
            }
        }
    }

    private static long expiry(Ask ask, long created) {
        var expires = ask.number("expires_at", created + LONGEST);
        if (expires > created + LONGEST + SKEW) {
            throw StripeError.invalid(null, "expires_at",
                    "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
        }
        if (expires < created + SHORTEST - SKEW) {
            throw StripeError.invalid(null, "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
        }
        return expires;
    }

    private static boolean isWebAddress(String url) {
        try {
            var address = URI.create(url.replace("{CHECKOUT_SESSION_ID}", "id"));
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
