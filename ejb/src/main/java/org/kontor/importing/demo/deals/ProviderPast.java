package org.kontor.importing.demo.deals;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.kontor.shared.JsonMaker;

/**
 * Tells the sandbox's payment provider of the payments and payouts that the demo made up, from what the database says.
 * The provider is asked first which of them it knows, so what was cut off goes on at the next start.
 */
public final class ProviderPast {

    private static final int PAYOUTS_AT_ONCE = 12;
    private static final int UNDER_WAY = 2;

    private final Connection connection;
    private final Provider provider;
    private final Executor carriers;

    /** The provider's side. */
    public interface Provider {

        /** The payouts that it knows. */
        Set<String> payouts();

        /** Takes over payouts, one JSON object in each line. */
        void take(String lines);
    }

    public ProviderPast(Connection connection, Provider provider, Executor carriers) {
        this.connection = connection;
        this.provider = provider;
        this.carriers = carriers;
    }

    /** Hands over what the provider does not know; answers with the number of payouts that were told. */
    public int handOver() throws SQLException {
        var known = provider.payouts();
        var missing = payouts().stream().filter(reference -> !known.contains(reference)).toList();
        var underWay = new ArrayDeque<CompletableFuture<Void>>();
        for (var from = 0; from < missing.size(); from += PAYOUTS_AT_ONCE) {
            var lines = lines(missing.subList(from, Math.min(missing.size(), from + PAYOUTS_AT_ONCE)));
            if (underWay.size() == UNDER_WAY) {
                arrived(underWay.poll());
            }
            underWay.add(CompletableFuture.runAsync(() -> provider.take(lines), carriers));
        }
        underWay.forEach(ProviderPast::arrived);
        return missing.size();
    }

    private static void arrived(CompletableFuture<Void> lines) {
        try {
            lines.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }

    private List<String> payouts() throws SQLException {
        try (var select = connection.prepareStatement(
                "select reference from payout where starts_with(reference, ?) order by id")) {
            select.setString(1, ProviderIds.PAYOUTS);
            var references = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    references.add(rows.getString(1));
                }
            }
            return references;
        }
    }

    private String lines(List<String> references) throws SQLException {
        try (var select = connection.prepareStatement("""
                select p.reference, p.arrived_on, p.currency, p.amount_minor, i.source_ref, i.balance_ref,
                       i.gross_minor, i.occurred_at, y.gateway_ref, y.intent_ref, y.idem_key, y.card_brand,
                       y.card_last4, y.created_at, o.number, o.email, o.ship_name
                  from payout p join payout_item i on i.payout_id = p.id
                  join payment_transaction t on t.id = i.transaction_id join payment y on y.id = t.payment_id
                  join orders o on o.number = y.reference
                 where p.reference = any (?) order by p.id, i.id""")) {
            select.setArray(1, connection.createArrayOf("text", references.toArray()));
            try (var rows = select.executeQuery()) {
                return lines(rows);
            }
        }
    }

    private static String lines(ResultSet rows) throws SQLException {
        var lines = new StringBuilder();
        JsonObjectBuilder payout = null;
        JsonArrayBuilder payments = null;
        var told = "";
        while (rows.next()) {
            if (!rows.getString("reference").equals(told)) {
                end(payout, payments, lines);
                told = rows.getString("reference");
                payout = payout(rows);
                payments = JsonMaker.array();
            }
            payments.add(payment(rows));
        }
        end(payout, payments, lines);
        return lines.toString();
    }

    private static void end(JsonObjectBuilder payout, JsonArrayBuilder payments, StringBuilder lines) {
        if (payout != null) {
            lines.append(payout.add("payments", payments).build()).append('\n');
        }
    }

    private static JsonObjectBuilder payout(ResultSet row) throws SQLException {
        return JsonMaker.object().add("payout", row.getString("reference"))
                .add("arrival_date", row.getString("arrived_on"))
                .add("currency", row.getString("currency").toLowerCase(Locale.ROOT))
                .add("amount", row.getLong("amount_minor"));
    }

    private static JsonObjectBuilder payment(ResultSet row) throws SQLException {
        return JsonMaker.object().add("session", row.getString("gateway_ref"))
                .add("intent", row.getString("intent_ref")).add("charge", row.getString("source_ref"))
                .add("balance_transaction", row.getString("balance_ref")).add("order", row.getString("number"))
                .add("key", row.getString("idem_key")).add("amount", row.getLong("gross_minor"))
                .add("brand", row.getString("card_brand")).add("last4", row.getString("card_last4"))
                .add("email", row.getString("email")).add("name", row.getString("ship_name"))
                .add("opened", seconds(row, "created_at")).add("paid", seconds(row, "occurred_at"));
    }

    private static long seconds(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toEpochSecond();
    }
}
