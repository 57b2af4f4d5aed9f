package org.kontor.sandbox.dashboard;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Reply;

/**
 * The provider's own side of the truth as JSON, for cross-checks: sums per currency from the journal, every charge with
 * its order, every refund and payout, every customer with saved cards, and every webhook with the answer it got.
 * {@code ?since=} takes an ISO moment.
 */
public final class JournalDesk {

    private static final String CHARGES = "select * from v_charge where created >= ? order by seq";
    private static final String REFUNDS = "select * from v_refund where created >= ? order by seq";
    private static final String PAYOUTS = "select * from v_payout where created >= ? order by seq";
    private static final String CUSTOMERS = """
            select c.body::text as customer, (select coalesce(json_agg(m.body order by m.seq), '[]'::json)::text
                     from stripe_object m where m.kind = 'payment_method' and m.body->>'customer' = c.id) as methods
              from stripe_object c where c.kind = 'customer' and c.created >= ? order by c.seq""";
    private static final String SUMS = "select * from v_sum order by currency";
    private static final String DELIVERIES = """
            select id, channel, event, type, subject, state, attempts, last_status, delivered_at, created_at
              from delivery where created_at >= ? order by id""";

    private final Database database;

    /** A desk that reads a database. */
    public JournalDesk(Database database) {
        this.database = database;
    }

    /** Answers the whole of it. */
    public Reply show(Call call) {
        var since = call.queryValue("since").map(JournalDesk::moment).orElse(Instant.EPOCH);
        return Reply.json(200, Json.pretty(database.with(tx -> all(tx, since))));
    }

    private static JsonObject all(Tx tx, Instant since) {
        var from = since.getEpochSecond();
        var sums = new JsonObject();
        tx.list(SUMS, row -> Json.object("currency", row.text("currency"), "sums", Json.object(
                "charged", row.number("charged"), "refunded", row.number("refunded"), "fees", row.number("fees"),
                "paid_out", row.number("paid_out"), "balance", row.number("balance"), "proof", row.number("proof"))))
                .forEach(each -> sums.add(Json.text(each, "currency"), each.get("sums")));
        return Json.object("sums", sums, "charges", Json.array(tx.list(CHARGES, JournalDesk::charge, from)),
                "refunds", Json.array(tx.list(REFUNDS, JournalDesk::refund, from)),
                "payouts", Json.array(tx.list(PAYOUTS, JournalDesk::payout, from)),
                "customers", Json.array(tx.list(CUSTOMERS, JournalDesk::customer, from)),
                "deliveries", Json.array(tx.list(DELIVERIES, JournalDesk::delivery, since)));
    }

    private static JsonObject charge(Row row) throws SQLException {
        return Json.object("id", row.text("id"), "payment_intent", row.text("intent"), "session", row.text("session"),
                "client_reference_id", row.text("reference"), "amount", row.number("amount"),
                "amount_captured", row.number("captured"), "amount_refunded", row.number("refunded"),
                "currency", row.text("currency"), "status", row.text("status"),
                "metadata", Json.parse(row.text("metadata")), "created", row.number("created"));
    }

    /** Of a deleted customer nothing is left but the id. */
    private static JsonObject customer(Row row) throws SQLException {
        var customer = Json.parse(row.text("customer"));
        var cards = JsonParser.parseString(row.text("methods")).getAsJsonArray().asList().stream()
                .map(method -> Json.object("id", method.getAsJsonObject().get("id"), "allow_redisplay",
                        method.getAsJsonObject().get("allow_redisplay"), "card",
                        Json.inner(method.getAsJsonObject(), "card"))).toList();
        return Json.object("id", customer.get("id"), "email", customer.get("email"), "metadata",
                Json.inner(customer, "metadata"), "deleted", customer.has("deleted"), "cards", Json.array(cards));
    }

    private static JsonObject refund(Row row) throws SQLException {
        return Json.object("id", row.text("id"), "charge", row.text("charge"), "payment_intent", row.text("intent"),
                "amount", row.number("amount"), "currency", row.text("currency"), "status", row.text("status"),
                "metadata", Json.parse(row.text("metadata")), "created", row.number("created"));
    }

    private static JsonObject payout(Row row) throws SQLException {
        return Json.object("id", row.text("id"), "amount", row.number("amount"), "currency", row.text("currency"),
                "status", row.text("status"), "arrival_date", row.number("arrival"), "created", row.number("created"));
    }

    private static JsonObject delivery(Row row) throws SQLException {
        return Json.object("id", row.number("id"), "channel", row.text("channel"), "event", row.text("event"),
                "type", row.text("type"), "object", row.text("subject"), "state", row.text("state"),
                "attempts", row.number("attempts"), "status",
                row.isNull("last_status") ? null : row.number("last_status"),
                "delivered_at", row.isNull("delivered_at") ? null : row.moment("delivered_at").toString());
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new BadCall(400, "\"" + text + "\" is not a time such as 2026-11-23T10:00:00Z.");
        }
    }
}
