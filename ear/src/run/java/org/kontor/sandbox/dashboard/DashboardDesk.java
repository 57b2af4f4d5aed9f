package org.kontor.sandbox.dashboard;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.stripe.StripeProvider;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.Endpoint.Operation;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Layout;
import org.kontor.sandbox.web.Reply;

/** The buttons of the dashboard that are not of the clock, the faults or the carrier. */
public final class DashboardDesk {

    private final Database database;
    private final SandboxClock clock;
    private final StripeProvider stripe;
    private final Runnable wakeCourier;

    /** A desk for the buttons. */
    public DashboardDesk(Database database, SandboxClock clock, StripeProvider stripe, Runnable wakeCourier) {
        this.database = database;
        this.clock = clock;
        this.stripe = stripe;
        this.wakeCourier = wakeCourier;
    }

    /** Pays out a day now, today when none is given; answers the payouts that were made. */
    public Reply runPayouts(Call call) {
        var given = call.queryValue("date").orElseGet(() -> call.field("date"));
        var day = given.isBlank() ? clock.today() : date(given);
        var made = database.with(tx -> stripe.payouts().run(tx, day, clock.now()));
        return fromPage(call) ? Reply.seeOther("/#payouts")
                : Reply.json(200, Json.pretty(Json.object("date", day.toString(), "payouts", Json.array(made))));
    }

    /** Ends a payment that is processing: {@code outcome=paid} or {@code failed}. */
    public Reply endPayment(Call call) {
        var outcome = call.queryValue("outcome").orElseGet(() -> call.field("outcome"));
        if (!outcome.equals("paid") && !outcome.equals("failed")) {
            throw new BadCall(400, "Say how it ends: outcome=paid or outcome=failed.");
        }
        try {
            database.run(tx -> stripe.payments().checkout().endNow(tx, call.variable("id"), outcome.equals("paid")));
        } catch (StripeError missing) {
            throw new BadCall(404, missing.getMessage());
        }
        return fromPage(call) ? Reply.seeOther("/#payments") : Reply.json(200, "{}");
    }

    /**
     * Gives money of a payment back as a person at the provider's own dashboard does, so without any notes of the shop:
     * {@code amount} in major units, all that is left when none is given.
     */
    public Reply refund(Call call) {
        return byHand(call, "amount", Json.object("payment_intent", call.variable("id")),
                stripe.payments().refunds()::create);
    }

    /** Takes reserved money in the same way; what is not taken is let go. */
    public Reply capture(Call call) {
        return byHand(call, "amount_to_capture", new JsonObject(), stripe.payments().intents()::capture);
    }

    /** Has the customer's bank send a refund back, all of it. */
    public Reply bounce(Call call) {
        return byHand(call, "amount", new JsonObject(), stripe.payments().refunds()::bounce);
    }

    private Reply byHand(Call call, String name, JsonObject params, Operation deed) {
        var typed = call.queryValue("amount").orElseGet(() -> call.field("amount")).strip();
        try {
            var answer = database.with(tx -> {
                if (!typed.isEmpty()) {
                    var currency = Json.text(StripeObjects.get(tx, "payment_intent", call.variable("id"), "id"),
                            "currency");
                    params.addProperty(name, Currencies.minor(typed, currency));
                }
                return deed.perform(new Ask(tx, call.variable("id"), params, null, null));
            });
            return fromPage(call) ? Reply.seeOther("/#payments") : Reply.json(200, Json.pretty(answer));
        } catch (StripeError refused) {
            throw new BadCall(refused.status(), refused.getMessage());
        }
    }

    /** Sends a webhook again, whatever became of it. */
    public Reply sendAgain(Call call) {
        var found = database.with(tx -> {
            tx.afterCommit(wakeCourier);
            return tx.change("update delivery set state = 'waiting', due_at = ? where id = ?", Instant.now(),
                    number(call.variable("id")));
        });
        if (found == 0) {
            throw new BadCall(404, "There is no such webhook.");
        }
        return fromPage(call) ? Reply.seeOther("/#webhooks") : Reply.json(200, "{}");
    }

    /** One webhook with its body and the last answer. */
    public Reply showDelivery(Call call) {
        return database.with(tx -> tx.first("select event, type, body, state, attempts, last_status, last_answer "
                + "from delivery where id = ?", row -> Reply.page(200, Layout.desk(row.text("type"), Html.of("""
                <p><a href="/#webhooks">← Webhooks</a></p>
                <h1>{}</h1>
                <section class="card"><p class="soft">{}, {}, attempts: {}</p><h2>Last answer</h2>
                <pre class="mono">{} {}</pre></section>
                <section class="card"><h2>Body</h2><pre class="mono">{}</pre></section>
                """, row.text("type"), row.text("event"), row.text("state"), row.number("attempts"),
                row.text("last_status"), row.text("last_answer"), row.text("body")))), number(call.variable("id"))))
                .orElseThrow(() -> new BadCall(404, "There is no such webhook."));
    }

    private static boolean fromPage(Call call) {
        return call.field("from").equals("page");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new BadCall(400, "\"" + text + "\" is not a date such as 2026-11-23.");
        }
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new BadCall(404, "There is no such webhook.");
        }
        return Long.parseLong(text);
    }
}
