package org.kontor.checkers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.accounting.BooksCheck;
import org.postgresql.PGConnection;

/**
 * What payment provider, carrier and mailbox have on record, laid beside the shop's own views in temporary tables
 * ({@code other_charge} and so on), so that checks can hold one against the other.
 */
final class OtherSide {

    private static final String FILE = "cross-checks.sql";

    private static final Map<String, String> TABLES = new LinkedHashMap<>(Map.of(
            "other_sum (currency text, charged bigint, refunded bigint)",
            "select upper(currency), charged, refunded from v_sum",
            "other_session (id text primary key)",
            "select id from v_session",
            "other_charge (id text, intent text, captured bigint, refunded bigint)",
            "select id, intent, captured, refunded from v_charge where status = 'succeeded'",
            "other_refund (id text, key text, amount bigint, status text)",
            "select id, coalesce(metadata::json->>'refund', 'outside:' || id), amount, status from v_refund",
            "other_payout (id text, amount bigint)",
            "select id, amount from v_payout",
            "other_delivery (channel text, event text, last_status int, delivered boolean)",
            "select channel, event, last_status, delivered_at is not null from delivery",
            "other_mail (message text, recipient text, subject text)",
            "select message, recipient, subject from v_mail"));

    private OtherSide() {
    }

    /** The checks that need the other side. */
    static List<BooksCheck> checks() {
        try (var file = OtherSide.class.getResourceAsStream(FILE)) {
            return BooksCheck.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lays out the tables, empty, on this connection. */
    static void layOut(Connection shop) throws SQLException {
        try (var statement = shop.createStatement();
                var known = statement.executeQuery("select to_regclass('pg_temp.other_mail') is not null")) {
            known.next();
            if (known.getBoolean(1)) {
                statement.execute("truncate " + TABLES.keySet().stream().map(OtherSide::name)
                        .collect(Collectors.joining(", ")));
            } else {
                statement.execute(TABLES.keySet().stream().map(table -> "create temporary table " + table)
                        .collect(Collectors.joining(";")));
            }
        }
    }

    private static String name(String table) {
        return table.replaceFirst(" .*", "");
    }

    /** Lays out the tables with what the sandbox says now. */
    static void lay(Connection sandbox, Connection shop) throws SQLException {
        layOut(shop);
        for (var table : TABLES.entrySet()) {
            copy(sandbox, table.getValue(), shop, name(table.getKey()));
        }
        try (var statement = shop.createStatement()) {
            statement.execute("analyze other_charge, other_session, other_payout");
        }
    }

    private static void copy(Connection from, String query, Connection to, String table) throws SQLException {
        try {
            var rows = new ByteArrayOutputStream();
            from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", rows);
            to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin",
                    new ByteArrayInputStream(rows.toByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
