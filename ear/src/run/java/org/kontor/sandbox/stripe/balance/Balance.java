package org.kontor.sandbox.stripe.balance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.StripeObjects;

/** The balance: one transaction per charge, refund and payout, with the provider's fee. */
public final class Balance {

    private static final String KIND = "balance_transaction";

    private final SandboxClock clock;

    /** A balance on a clock. */
    public Balance(SandboxClock clock) {
        this.clock = clock;
    }

    /** Books a captured charge, less the fee; gives the transaction's id. */
    public String charged(Tx tx, JsonObject charge, long amount, String type) {
        var currency = Json.text(charge, "currency");
        var fee = Currencies.fee(amount, currency);
        var id = Json.text(charge, "id");
        var at = clock.now();
        Journal.move(tx, at, "charge", id, currency, amount, "customers", "merchant");
        Journal.move(tx, at, "fee", id, currency, fee, "merchant", "fees");
        return add(tx, at, id, type, "charge", currency, amount, fee, Json.text(charge, "description"));
    }

    /** Books a refund; the fee of the charge is not given back. */
    public String refunded(Tx tx, JsonObject refund, String type) {
        var currency = Json.text(refund, "currency");
        var amount = Json.number(refund, "amount");
        var id = Json.text(refund, "id");
        var at = clock.now();
        Journal.move(tx, at, "refund", id, currency, amount, "merchant", "customers");
        return add(tx, at, id, type, "refund", currency, -amount, 0, "REFUND FOR CHARGE");
    }

    /** Books that a refund came back. */
    public String bounced(Tx tx, JsonObject refund) {
        var currency = Json.text(refund, "currency");
        var amount = Json.number(refund, "amount");
        var id = Json.text(refund, "id");
        var at = clock.now();
        Journal.move(tx, at, "refund", id, currency, amount, "customers", "merchant");
        return add(tx, at, id, "refund_failure", "refund_failure", currency, amount, 0, "REFUND FAILURE");
    }

    /** Books a payout to the bank. */
    String paidOut(Tx tx, Instant at, String payout, String currency, long amount) {
        Journal.move(tx, at, "payout", payout, currency, amount, "merchant", "bank");
        return add(tx, at, payout, "payout", "payout", currency, -amount, 0, "STRIPE PAYOUT");
    }

    /** One balance transaction. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), KIND, ask.id(), "id");
    }

    /** Balance transactions, newest first; {@code payout} gives those that a payout is made of, and its own. */
    public JsonObject list(Ask ask) {
        var listing = new Listing(ask, KIND).filtered("currency", "type", "source").ranged("created");
        if (ask.has("payout")) {
            StripeObjects.get(ask.tx(), "payout", ask.text("payout"), "payout");
            listing.also("o.id in (select balance_transaction from payout_item where payout = ?)", ask.text("payout"));
        }
        return listing.page("/v1/balance_transactions");
    }

    /** What is not paid out yet of a day and the days before it, oldest first. */
    List<JsonObject> open(Tx tx, LocalDate day) {
        return tx.list("select body from stripe_object o where kind = ? and created < ? and not exists "
                        + "(select 1 from payout_item i where i.balance_transaction = o.id) order by seq for update",
                StripeObjects::body, KIND, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    private String add(Tx tx, Instant at, String source, String type, String category, String currency, long amount,
                       long fee, String description) {
        return Json.text(StripeObjects.add(tx, shape(Ids.next("txn"), at, source, type, category, currency, amount, fee,
                description)), "id");
    }

    static JsonObject shape(String id, Instant at, String source, String type, String category, String currency,
                            long amount, long fee, String description) {
        var settled = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1).atStartOfDay(ZoneOffset.UTC);
        var fees = new JsonArray();
        if (fee != 0) {
            fees.add(Json.object("amount", fee, "application", null, "currency", currency,
                    "description", "Stripe processing fees", "type", "stripe_fee"));
        }
        return Json.object("id", id, "object", KIND, "amount", amount,
                "available_on", type.equals("payout") ? at.getEpochSecond() : settled.toEpochSecond(),
                "balance_type", "payments", "created", at.getEpochSecond(), "currency", currency,
                "description", description, "exchange_rate", null, "fee", fee, "fee_details", fees, "net", amount - fee,
                "reporting_category", category, "source", source,
                "status", type.equals("payout") ? "available" : "pending", "type", type);
    }
}
