package org.kontor.importing.demo.deals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;
import org.kontor.importing.demo.load.Ids;
import org.kontor.invoicing.InvoiceSnapshot;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Percentage;

/** Books deals as accounting books their events: payment taken, invoice issued, payout received. */
final class BookRows {

    private static final String RECEIVABLE = "gateway_receivable";
    private static final String CUSTOMERS = "customer_receivable";

    private final Connection connection;
    private final Cargo cargo;
    private final Ids ids;
    private final CopyTable entries;
    private final CopyTable postings;
    private final Map<String, Long> accounts = new HashMap<>();
    private long nextEntry;
    private long nextPosting;

    BookRows(Connection connection, Cargo cargo, Ids ids, long firstEntry, long firstPosting) {
        this.connection = connection;
        this.cargo = cargo;
        this.ids = ids;
        nextEntry = firstEntry;
        nextPosting = firstPosting;
        entries = cargo.table("journal_entry", "id", "reference", "business_date", "recorded_at", "reason", "subject");
        postings = cargo.table("posting", "id", "entry_id", "account_id", "currency", "side", "minor");
    }

    void captured(Deal deal) throws SQLException {
        var at = deal.moments().captured();
        enter("capture:" + deal.paid().key() + ":" + deal.total(), at.atZone(BusinessClock.SHOP_ZONE).toLocalDate(), at,
                "payment taken", deal.number().value());
        post(account(RECEIVABLE, "ASSET", "Payment provider"), "DEBIT", deal.total());
        post(account(CUSTOMERS, "ASSET", "Customers"), "CREDIT", deal.total());
    }

    void invoiced(Deal deal, InvoiceSnapshot says) throws SQLException {
        enter("invoice:" + says.number(), says.issuedOn(), deal.moments().invoiced(), "invoice issued",
                deal.number().value());
        for (var taxed : says.taxes()) {
            post(account(CUSTOMERS, "ASSET", "Customers"), "DEBIT", taxed.netMinor() + taxed.taxMinor());
            var kind = taxed.category().code().toLowerCase(Locale.ROOT);
            post(account("sales_" + kind + "_" + code(taxed.percentage()), "INCOME",
                    "Sales at the " + kind + " rate of " + taxed.percentage()), "CREDIT", taxed.netMinor());
            post(account("vat_payable_" + code(taxed.percentage()), "LIABILITY", "VAT payable at "
                    + taxed.percentage()),
                    "CREDIT", taxed.taxMinor());
        }
    }

    void paidOut(String reference, LocalDate day, Instant at, long gross, long fee) throws SQLException {
        enter("payout:" + reference, day, at, "paid out by stripe", null);
        post(account("payout_in_transit", "ASSET", "Payouts in transit"), "DEBIT", gross - fee);
        post(account("gateway_fee", "EXPENSE", "Payment provider fees"), "DEBIT", fee);
        post(account(RECEIVABLE, "ASSET", "Payment provider"), "CREDIT", gross);
    }

    private void enter(String reference, LocalDate day, Instant at, String reason, String subject) {
        entries.row(++nextEntry, reference, day, at, reason, subject);
    }

    private void post(long account, String side, long minor) {
        if (minor != 0) {
            postings.row(nextPosting++, nextEntry, account, Terms.CURRENCY, side, minor);
        }
    }

    private static String code(Percentage percentage) {
        return percentage.plain().replace('.', '_');
    }

    private long account(String code, String type, String name) throws SQLException {
        var known = accounts.get(code);
        if (known == null) {
            cargo.settle();
            known = find(code, type, name);
            accounts.put(code, known);
        }
        return known;
    }

    /** The account as the books have it, or a new one. */
    private long find(String code, String type, String name) throws SQLException {
        try (var insert = connection.prepareStatement("insert into account (id, code, currency, type, name)"
                + " values (?, ?, ?, ?, ?) on conflict (code, currency) do nothing");
                var select = connection.prepareStatement("select id from account where code = ? and currency = ?")) {
            insert.setLong(1, ids.take("account_seq", 1));
            insert.setString(2, code);
            insert.setString(3, Terms.CURRENCY);
            insert.setString(4, type);
            insert.setString(5, name);
            insert.executeUpdate();
            select.setString(1, code);
            select.setString(2, Terms.CURRENCY);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
