package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.Metadata;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.stripe.api.StripeObjects.Held;

/** The merchant's customers and the cards that are saved for them. */
public final class Customers {

    static final String KIND = "customer";
    static final String METHOD = "payment_method";

    /** Aside of a saved card: whether its bank wants to know the customer each time. */
    static final String ASKS = "asks";

    private final SandboxClock clock;
    private final Events events;

    Customers(SandboxClock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    /** A new customer. */
    public JsonObject create(Ask ask) {
        var customer = Json.object("id", Ids.next("cus", 14), "object", KIND, "address", null, "balance", 0,
                "created", clock.epochSecond(), "currency", null, "default_source", null, "delinquent", false,
                "description", ask.text("description"), "discount", null, "email", ask.text("email"),
                "invoice_prefix", null, "invoice_settings", Json.object("custom_fields", null,
                        "default_payment_method", null, "footer", null, "rendering_options", null),
                "livemode", false, "metadata", Metadata.fresh(ask.params()), "name", ask.text("name"),
                "phone", ask.text("phone"), "preferred_locales", new JsonArray(), "shipping", null,
                "tax_exempt", "none", "test_clock", null);
        StripeObjects.add(ask.tx(), customer);
        events.tell(ask.tx(), "customer.created", customer, ask.origin());
        return customer;
    }

    /** One customer; of a deleted one its id alone. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), KIND, ask.id(), "id");
    }

    /** Customers that are not deleted, newest first. */
    public JsonObject list(Ask ask) {
        return new Listing(ask, KIND).also("o.body->>'deleted' is null").filtered("email").ranged("created")
                .page("/v1/customers");
    }

    /** Deletes a customer for good: the id is all that is left, and the cards can be paid with no more. */
    public JsonObject delete(Ask ask) {
        var tx = ask.tx();
        var customer = StripeObjects.lock(tx, KIND, ask.id(), "id");
        if (customer.body().has("deleted")) {
            throw StripeError.missing(KIND, ask.id(), "id");
        }
        StripeObjects.where(tx, METHOD, "customer", ask.id()).forEach(method -> detach(tx, method, ask.origin()));
        var gone = Json.object("id", ask.id(), "object", KIND, "deleted", true);
        StripeObjects.keep(tx, new Held(gone, new JsonObject()));
        events.tell(tx, "customer.deleted", Json.object("id", ask.id(), "object", KIND), ask.origin());
        return gone;
    }

    /** What is saved for a customer, newest first. */
    public JsonObject methods(Ask ask) {
        if (StripeObjects.get(ask.tx(), KIND, ask.id(), "customer").has("deleted")) {
            throw StripeError.missing(KIND, ask.id(), "customer");
        }
        return new Listing(ask, METHOD).also("o.body->>'customer' = ?", ask.id()).filtered("type", "allow_redisplay")
                .page("/v1/customers/" + ask.id() + "/payment_methods");
    }

    /** Takes a card from its customer; it can never be saved again. */
    public JsonObject detach(Ask ask) {
        var method = StripeObjects.lock(ask.tx(), METHOD, ask.id(), METHOD).body();
        if (Json.text(method, "customer") == null) {
            throw StripeError.invalid(null, METHOD, "The payment method you provided is not attached to a customer so "
                    + "detachment is impossible.");
        }
        return detach(ask.tx(), method, ask.origin());
    }

    /** A customer who was not deleted. */
    static JsonObject living(Tx tx, String id) {
        return StripeObjects.find(tx, id).filter(found -> Json.text(found, "object").equals(KIND)
                        && !found.has("deleted"))
                .orElseThrow(() -> StripeError.invalid("resource_missing", "customer",
                        "No such customer: '" + id + "'"));
    }

    /** The cards that the page of a session offers, newest first, each once: they allow it and have not expired. */
    public static List<JsonObject> offered(Tx tx, JsonObject session, LocalDate today) {
        var customer = Json.text(session, "customer");
        if (customer == null) {
            return List.of();
        }
        var allowed = Json.list(Json.inner(session, "saved_payment_method_options"), "allow_redisplay_filters");
        var seen = new HashSet<String>();
        return StripeObjects.where(tx, METHOD, "customer", customer).stream()
                .filter(method -> allowed.contains(method.get("allow_redisplay")))
                .filter(method -> !expires(method).isBefore(YearMonth.from(today)))
                .filter(method -> seen.add(Json.text(Json.inner(method, "card"), "fingerprint"))).toList();
    }

    static boolean asks(Tx tx, String method) {
        return StripeObjects.lock(tx, METHOD, method, METHOD).aside().get(ASKS).getAsBoolean();
    }

    private static YearMonth expires(JsonObject method) {
        var card = Json.inner(method, "card");
        return YearMonth.of((int) Json.number(card, "exp_year"), (int) Json.number(card, "exp_month"));
    }

    private JsonObject detach(Tx tx, JsonObject method, JsonObject origin) {
        method.add("customer", Json.value(null));
        StripeObjects.keep(tx, new Held(method, new JsonObject()));
        events.tell(tx, "payment_method.detached", method, origin);
        return method;
    }
}
