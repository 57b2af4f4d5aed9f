package org.kontor.sandbox.stripe;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.kontor.sandbox.store.Bulk;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.StripeApi;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.stripe.balance.PastBooks;
import org.kontor.sandbox.stripe.payment.PastPayment;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Reply;

/**
 * Takes over a past that a demo shop made up, so that its old payments can be refunded and accounted for like new ones.
 * One line of the body is one payout with the payments that it is made of; a payout that is known is passed over, so
 * that the same past may be told again after a crash. Nobody is told of what is long over: there are no events.
 */
final class PastDesk {

    private static final Pattern ID = Pattern.compile("po_[A-Za-z0-9]{12,60}");

    private final Database database;
    private final StripeApi api;
    private final String publicBase;

    PastDesk(Database database, StripeApi api, String publicBase) {
        this.database = database;
        this.api = api;
        this.publicBase = publicBase;
    }

    /** Which payouts are known. */
    Reply known(Call call) {
        authenticate(call);
        return Reply.json(200, Json.compact(Json.object("payouts", Json.array(database.with(tx -> tx
                .list("select id from stripe_object where kind = 'payout'", row -> row.text("id")))))));
    }

    /** Takes over all lines of the body, or none of them. */
    Reply take(Call call) {
        authenticate(call);
        var taken = database.with(tx ->
                call.text().lines().filter(line -> !line.isBlank()).mapToInt(line -> take(tx, line)).sum());
        return Reply.json(200, Json.compact(Json.object("taken", taken)));
    }

    private int take(Tx tx, String line) {
        try {
            var payout = Json.parse(line);
            var id = payout.get("payout").getAsString();
            if (!ID.matcher(id).matches()) {
                throw new BadCall(400, "\"" + id + "\" is not the id of a payout.");
            }
            // Two that tell the same past at once would both find its payouts unknown.
            tx.number("select 0 from pg_advisory_xact_lock(8092, hashtext(?))", id);
            if (StripeObjects.find(tx, id).isPresent()) {
                return 0;
            }
            take(tx, payout);
            return 1;
        } catch (JsonParseException | IllegalStateException | NullPointerException | DateTimeException
                | NumberFormatException | UnsupportedOperationException unreadable) {
            throw new BadCall(400, "This is not a payout with its payments: "
                    + line.substring(0, Math.min(200, line.length())));
        }
    }

    private void take(Tx tx, JsonObject payout) {
        var id = payout.get("payout").getAsString();
        var currency = payout.get("currency").getAsString();
        var bulk = new Bulk();
        var payments = payout.getAsJsonArray("payments");
        var books = new PastBooks(tx, bulk, id, LocalDate.parse(payout.get("arrival_date").getAsString()), currency,
                payments.size());
        for (var each : payments) {
            var told = each.getAsJsonObject();
            var description = new PastPayment(told, currency).keep(bulk, publicBase);
            books.charged(told.get("balance_transaction").getAsString(), told.get("charge").getAsString(), description,
                    told.get("amount").getAsLong(), Instant.ofEpochSecond(told.get("paid").getAsLong()));
        }
        var net = books.paidOut();
        if (net != payout.get("amount").getAsLong()) {
            throw new BadCall(409, "The payments of payout " + id + " come to " + net + " less fees, not to "
                    + payout.get("amount").getAsLong() + ".");
        }
        bulk.send(tx);
    }

    private void authenticate(Call call) {
        try {
            api.authenticate(call);
        } catch (StripeError refused) {
            throw new BadCall(refused.status(), refused.getMessage());
        }
    }
}
