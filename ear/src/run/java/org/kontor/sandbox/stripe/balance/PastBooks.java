package org.kontor.sandbox.stripe.balance;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.kontor.sandbox.store.Bulk;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.StripeObjects;

/** Books charges of a day that is over, and the payout that they became, as {@link Balance} and {@link Payouts} do. */
public final class PastBooks {

    private final Bulk bulk;
    private final String payout;
    private final LocalDate arrives;
    private final String currency;
    private final Iterator<Long> entries;
    private long net;

    /** Books of one payout of so many charges. */
    public PastBooks(Tx tx, Bulk bulk, String payout, LocalDate arrives, String currency, int charges) {
        entries = tx.list("select nextval('journal_entry') as n from generate_series(1, ?)", row -> row.number("n"),
                2 * charges + 1).iterator();
        this.bulk = bulk;
        this.payout = payout;
        this.arrives = arrives;
        this.currency = currency;
    }

    /** Books a captured charge under an id that others know already. */
    public void charged(String id, String charge, String description, long amount, Instant at) {
        var fee = Currencies.fee(amount, currency);
        Journal.move(bulk, entries.next(), at, "charge", charge, currency, amount, "customers", "merchant");
        Journal.move(bulk, entries.next(), at, "fee", charge, currency, fee, "merchant", "fees");
        keep(Balance.shape(id, at, charge, "charge", "charge", currency, amount, fee, description));
        net += amount - fee;
    }

    /** Books the payout of all that was charged and says what it is worth. */
    public long paidOut() {
        var at = arrives.atStartOfDay(ZoneOffset.UTC).toInstant();
        var transaction = Ids.next("txn");
        Journal.move(bulk, entries.next(), at, "payout", payout, currency, net, "merchant", "bank");
        keep(Balance.shape(transaction, at, payout, "payout", "payout", currency, -net, 0, "STRIPE PAYOUT"));
        var shape = Payouts.shape(payout, transaction, arrives, at, currency, net);
        shape.addProperty("status", "paid");
        shape.addProperty("reconciliation_status", "completed");
        StripeObjects.add(bulk, shape, new JsonObject());
        return net;
    }

    private void keep(JsonObject transaction) {
        transaction.addProperty("status", "available");
        StripeObjects.add(bulk, transaction, new JsonObject());
        bulk.row("payout_item (balance_transaction, payout)", Json.text(transaction, "id"), payout);
    }
}
