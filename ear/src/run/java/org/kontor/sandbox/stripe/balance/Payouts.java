package org.kontor.sandbox.stripe.balance;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;

/**
 * Automatic daily payouts: when a day of the sandbox ends, everything of that day becomes one payout per currency that
 * arrives on the next day. A currency whose day ends at or below zero is carried over to the next.
 */
public final class Payouts {

    private static final String DAY_ENDS = "day.ends";

    private final Agenda agenda;
    private final SandboxClock clock;
    private final Balance balance;
    private final Events events;

    /** Payouts of a balance; the days are ended by the agenda. */
    public Payouts(Agenda agenda, SandboxClock clock, Balance balance, Events events) {
        this.agenda = agenda;
        this.clock = clock;
        this.balance = balance;
        this.events = events;
        agenda.on(DAY_ENDS, this::endDay);
    }

    /** Makes sure that the end of a day is on the agenda. */
    public void open(Database database) {
        database.run(tx -> {
            if (tx.number("select count(*) from agenda where kind = ?", DAY_ENDS) == 0) {
                noteEndOf(tx, clock.today());
            }
        });
    }

    /** Pays out what is open of a day; gives the payouts that were made, none when there is nothing to pay. */
    public List<JsonObject> run(Tx tx, LocalDate day, Instant at) {
        // The night and a button may ask for the same day at once; the second one finds nothing left to pay.
        tx.number("select 0 from pg_advisory_xact_lock(8091)");
        var byCurrency = new TreeMap<String, List<JsonObject>>();
        for (var item : balance.open(tx, day)) {
            byCurrency.computeIfAbsent(Json.text(item, "currency"), unused -> new ArrayList<>()).add(item);
        }
        var made = new ArrayList<JsonObject>();
        byCurrency.forEach((currency, items) -> {
            var net = items.stream().mapToLong(item -> Json.number(item, "net")).sum();
            if (net > 0) {
                made.add(payOut(tx, day, at, currency, net, items));
            }
        });
        return made;
    }

    /** One payout. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), "payout", ask.id(), "payout");
    }

    /** Payouts, newest first. */
    public JsonObject list(Ask ask) {
        return new Listing(ask, "payout").filtered("status", "destination").ranged("created").ranged("arrival_date")
                .page("/v1/payouts");
    }

    /** Manual payouts are refused: they cannot be itemised, and this account is paid out every night. */
    public JsonObject refuseManual(Ask ask) {
        throw StripeError.invalid("payouts_not_allowed", null,
                "This account is paid out automatically at the end of each day; manual payouts are not played here.");
    }

    private void endDay(Tx tx, String day, Instant at) {
        var ended = LocalDate.parse(day);
        run(tx, ended, at);
        noteEndOf(tx, ended.plusDays(1));
    }

    private void noteEndOf(Tx tx, LocalDate day) {
        agenda.note(tx, DAY_ENDS, day.toString(), day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private JsonObject payOut(Tx tx, LocalDate day, Instant at, String currency, long net, List<JsonObject> items) {
        var id = Ids.next("po");
        var payout = shape(id, balance.paidOut(tx, at, id, currency, net), day.plusDays(1), at, currency, net);
        StripeObjects.add(tx, payout);
        events.tell(tx, "payout.created", payout, null);
        for (var item : items) {
            settle(tx, id, item);
        }
        link(tx, id, Json.text(payout, "balance_transaction"));
        payout.addProperty("status", "paid");
        events.tell(tx, "payout.paid", payout, null);
        payout.addProperty("reconciliation_status", "completed");
        events.tell(tx, "payout.reconciliation_completed", payout, null);
        StripeObjects.keep(tx, new StripeObjects.Held(payout, new JsonObject()));
        return payout;
    }

    static JsonObject shape(String id, String balanceTransaction, LocalDate arrives, Instant at, String currency,
                            long net) {
        return Json.object("id", id, "object", "payout", "amount", net, "application_fee", null,
                "application_fee_amount", null,
                "arrival_date", arrives.atStartOfDay(ZoneOffset.UTC).toEpochSecond(), "automatic", true,
                "balance_transaction", balanceTransaction, "created", at.getEpochSecond(),
                "currency", currency, "description", "STRIPE PAYOUT", "destination", "ba_sandbox" + currency,
                "failure_balance_transaction", null, "failure_code", null, "failure_message", null, "livemode", false,
                "metadata", new JsonObject(), "method", "standard", "original_payout", null, "payout_method", null,
                "reconciliation_status", "in_progress", "reversed_by", null, "source_type", "card",
                "statement_descriptor", null, "status", "in_transit",
                "trace_id", Json.object("status", "supported", "value", id.substring(3, 15).toUpperCase(Locale.ROOT)),
                "type", "bank_account");
    }

    private static void settle(Tx tx, String payout, JsonObject item) {
        item.addProperty("status", "available");
        StripeObjects.keep(tx, new StripeObjects.Held(item, new JsonObject()));
        link(tx, payout, Json.text(item, "id"));
    }

    private static void link(Tx tx, String payout, String balanceTransaction) {
        tx.change("insert into payout_item (balance_transaction, payout) values (?, ?)", balanceTransaction, payout);
    }
}
