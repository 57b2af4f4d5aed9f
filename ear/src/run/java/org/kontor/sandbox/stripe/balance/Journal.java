package org.kontor.sandbox.stripe.balance;

import java.time.Instant;
import org.kontor.sandbox.store.Bulk;
import org.kontor.sandbox.store.Tx;

/**
 * The provider's own books. Rows are only ever added (the database refuses anything else), each entry sums to zero in
 * its currency: what customers paid, what the merchant has, what was earned as fee, what went to the bank.
 */
final class Journal {

    private static final String ROWS = "journal (entry, at, kind, ref, account, currency, amount)";

    private Journal() {
    }

    /** Money moved from one account to another; a negative amount moves it back. */
    static void move(Tx tx, Instant at, String kind, String ref, String currency, long amount, String from, String to) {
        if (amount == 0) {
            return;
        }
        var entry = tx.number("select nextval('journal_entry')");
        var sql = "insert into " + ROWS + " values (?, ?, ?, ?, ?, ?, ?)";
        tx.change(sql, entry, at, kind, ref, from, currency, -amount);
        tx.change(sql, entry, at, kind, ref, to, currency, amount);
    }

    /** The same among many rows that are sent together. */
    static void move(Bulk bulk, long entry, Instant at, String kind, String ref, String currency, long amount,
                     String from, String to) {
        bulk.row(ROWS, entry, at, kind, ref, from, currency, -amount);
        bulk.row(ROWS, entry, at, kind, ref, to, currency, amount);
    }
}
