package org.kontor.sandbox.stripe.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.stripe.payment.Checkout;
import org.kontor.sandbox.stripe.payment.Customers;
import org.kontor.sandbox.stripe.payment.Sessions;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Layout;
import org.kontor.sandbox.web.Reply;

/** The payment page over HTTP: shows it, takes the form, asks for 3-D Secure, and sends the customer back. */
public final class PayDesk {

    private record Shown(JsonObject session, JsonArray lines, List<JsonObject> kept) {

        /** The address of who pays, when the merchant has said it. */
        String email() {
            var given = Json.text(session, "customer_email");
            return given != null || Json.text(session, "customer") == null ? given
                    : Json.text(Json.inner(session, "customer_details"), "email");
        }

        /** Whether the page offers to save a card. */
        boolean saves() {
            return "enabled".equals(Json.text(Json.inner(session, "saved_payment_method_options"),
                    "payment_method_save"));
        }

        Shown now(JsonObject changed) {
            return new Shown(changed, lines, kept);
        }
    }

    private final Database database;
    private final SandboxClock clock;
    private final Sessions sessions;
    private final Checkout checkout;
    private final String publicBase;

    /** A desk for the sessions of a provider. */
    public PayDesk(Database database, SandboxClock clock, Sessions sessions, Checkout checkout,
                   String publicBase) {
        this.database = database;
        this.clock = clock;
        this.sessions = sessions;
        this.checkout = checkout;
        this.publicBase = publicBase;
    }

    /** Shows the page of a session. */
    public Reply show(Call call) {
        var shown = read(call);
        return checkout.takes(shown.session()) ? page(200, shown, CardForm.empty(shown.email()), Map.of(), null)
                : over(shown.session());
    }

    /** Takes what the customer typed. */
    public Reply pay(Call call) {
        var shown = read(call);
        if (!checkout.takes(shown.session())) {
            return closed(shown.session());
        }
        var challenge = publicBase + "/pay/" + Json.text(shown.session(), "id") + "/challenge";
        if (!call.field("saved").isEmpty()) {
            var result = database.with(tx -> checkout.payKept(tx, Json.text(shown.session(), "id"), call.field("saved"),
                    challenge));
            return after(result, read(call).now(result.session()), CardForm.empty(shown.email()));
        }
        var form = CardForm.from(call, shown.email(), shown.saves());
        var mistakes = form.mistakes(clock.today());
        if (!mistakes.isEmpty()) {
            return page(422, shown, form, mistakes, null);
        }
        var result = database.with(tx -> checkout.pay(tx, Json.text(shown.session(), "id"), form.asMeans(),
                form.outcome(), form.email(), challenge));
        return after(result, shown.now(result.session()), form);
    }

    /** Asks the customer what the bank would ask. */
    public Reply challenge(Call call) {
        var shown = read(call);
        if (!checkout.takes(shown.session())) {
            return closed(shown.session());
        }
        var html = Html.of("""
                <main class="wrap"><section class="card narrow">
                <p class="badge warn">3-D Secure, test mode</p>
                <h1>Your bank wants to know that it is you</h1>
                <p>Confirm the payment of <strong>{}</strong> as your bank would ask you to, or fail it on purpose.</p>
                <form method="post" action="/pay/{}/challenge" class="actions">
                <button class="main" name="answer" value="complete">Complete</button>
                <button name="answer" value="fail">Fail</button>
                </form></section></main>
                """, Currencies.pretty(Json.number(shown.session(), "amount_total"),
                Json.text(shown.session(), "currency")), Json.text(shown.session(), "id"));
        return allowed(Reply.page(200, Layout.bare("Confirm the payment", "desk", html)), shown.session());
    }

    /** Takes the answer to the challenge. */
    public Reply answerChallenge(Call call) {
        var shown = read(call);
        var result = database.with(tx -> checkout.answerChallenge(tx, Json.text(shown.session(), "id"),
                call.field("answer").equals("complete")));
        return after(result, shown.now(result.session()), CardForm.empty(shown.email()));
    }

    /** An address of the shop with the session's id put in. */
    static String filledIn(String url, JsonObject session) {
        return url.replace("{CHECKOUT_SESSION_ID}", Json.text(session, "id"));
    }

    /** Scheme, host and port of an address. */
    static String origin(String url) {
        var address = URI.create(url.replace("{CHECKOUT_SESSION_ID}", "id"));
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private Reply after(Checkout.Result result, Shown shown, CardForm form) {
        if (result.challenged()) {
            return Reply.seeOther("/pay/" + Json.text(result.session(), "id") + "/challenge");
        }
        if (result.message() != null) {
            return page(402, shown, form, Map.of(), result.message());
        }
        return closed(result.session());
    }

    private Reply page(int status, Shown shown, CardForm form, Map<String, String> mistakes, String message) {
        return allowed(Reply.page(status, new PayPage(shown.session(), shown.lines(), shown.kept(), shown.email(),
                shown.saves(), form, mistakes).html(message)),
                shown.session());
    }

    // A browser holds the policy's form-action against the redirect that follows a form, and that leads to the shop.
    private static Reply allowed(Reply reply, JsonObject session) {
        return reply.allowing("form-action", origin(Json.text(session, "success_url")));
    }

    private static Reply closed(JsonObject session) {
        if (Json.text(session, "status").equals("complete")) {
            return Reply.seeOther(filledIn(Json.text(session, "success_url"), session));
        }
        return open(session) ? Reply.seeOther("/pay/" + Json.text(session, "id")) : over(session);
    }

    private static Reply over(JsonObject session) {
        var paid = Json.text(session, "status").equals("complete");
        var back = Json.text(session, paid ? "success_url" : "cancel_url");
        return Reply.page(paid ? 200 : 410, Layout.bare(paid ? "Paid" : "Expired", "desk", Html.of("""
                <main class="wrap"><section class="card narrow"><h1>{}</h1><p>{}</p>{}</section></main>
                """, paid ? "This payment is complete" : "This payment page has expired",
                paid ? "There is nothing left to pay here." : "It can no longer be paid. Try again from the shop.",
                back == null ? Html.NONE : Html.of("<p><a href=\"{}\">Back to the shop</a></p>",
                        filledIn(back, session)))));
    }

    private Shown read(Call call) {
        try {
            return database.with(tx -> shown(tx, call.variable("id")));
        } catch (StripeError missing) {
            throw new BadCall(404, "There is no such payment page.");
        }
    }

    private Shown shown(Tx tx, String id) {
        var session = StripeObjects.get(tx, "checkout.session", id, "session");
        return new Shown(session, Json.list(sessions.lines(tx, session).getAsJsonObject(), "data"),
                Customers.offered(tx, session, clock.today()));
    }

    private static boolean open(JsonObject session) {
        return Json.text(session, "status").equals("open");
    }
}
