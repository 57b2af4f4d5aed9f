package org.kontor.sandbox.dashboard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Moments;

/** The dashboard's cards of the provider: payment pages with their payments, and payouts. */
final class PaymentCards {

    private static final Set<String> GOOD = Set.of("paid", "succeeded", "complete", "refunded");
    private static final Set<String> BAD = Set.of("expired", "canceled", "failed");

    private static final String SESSIONS = """
            select s.body->>'id' as id, s.body->>'status' as status, s.body->>'client_reference_id' as reference,
                   s.body->>'currency' as currency, (s.body->>'amount_total')::bigint as amount, s.created,
                   i.id as intent, i.body->>'status' as intent_status,
                   (c.body->>'amount_refunded')::bigint as refunded, (c.body->>'amount_captured')::bigint as captured,
                   (select r.id from stripe_object r where r.kind = 'refund' and r.body->>'charge' = c.id
                       and r.body->>'status' = 'succeeded' order by r.seq desc limit 1) as refund
              from stripe_object s
              left join stripe_object i on i.id = s.body->>'payment_intent'
              left join stripe_object c on c.id = i.body->>'latest_charge'
             where s.kind = 'checkout.session' order by s.seq desc limit 15""";

    private PaymentCards() {
    }

    static Html payments(Tx tx) {
        var rows = tx.list(SESSIONS, PaymentCards::payment);
        return card("payments", "Payments", "No payment page was opened yet.", rows, """
                <table class="stack"><thead><tr><th>Opened</th><th>Order</th><th class="num">Amount</th><th>Page</th>
                <th>Payment</th><th></th></tr></thead><tbody>{}</tbody></table>""");
    }

    static Html payouts(Tx tx, LocalDate today) {
        var rows = tx.list("select id, body->>'currency' as currency, (body->>'amount')::bigint as amount, "
                + "body->>'status' as status, (body->>'arrival_date')::bigint as arrival, "
                + "(select count(*) from payout_item i where i.payout = o.id) - 1 as items "
                + "from stripe_object o where kind = 'payout' order by seq desc limit 10", PaymentCards::payout);
        var button = Html.of("""
                <form method="post" action="/sandbox/payouts/run" class="actions">
                <input type="hidden" name="from" value="page"><label for="day">Without waiting for midnight UTC</label>
                <input id="day" name="date" type="date" value="{}"><button>Pay out this day</button></form>
                """, today);
        return Html.of("<section class=\"card\" id=\"payouts\"><h2>Payouts</h2>{}{}</section>",
                rows.isEmpty() ? Html.of("<p class=\"soft\">Nothing was paid out yet.</p>") : Html.of("""
                <table class="stack"><thead><tr><th>Arrives</th><th>Payout</th><th class="num">Amount</th>
                <th class="num">Transactions</th><th>State</th></tr></thead><tbody>{}</tbody></table>
                """, Html.join(rows)), button);
    }

    static Html badge(String state) {
        var look = GOOD.contains(state) ? "good" : BAD.contains(state) ? "bad"
                : state.startsWith("requires") || state.equals("processing") ? "warn" : "";
        return Html.of("<span class=\"badge {}\">{}</span>", look, state.replace('_', ' '));
    }

    static Html card(String id, String title, String nothing, List<Html> rows, String table) {
        return Html.of("<section class=\"card\" id=\"{}\"><h2>{}</h2>{}</section>", id, title,
                rows.isEmpty() ? Html.of("<p class=\"soft\">{}</p>", nothing) : Html.of(table, Html.join(rows)));
    }

    private static Html payment(Row row) throws SQLException {
        var id = row.text("id");
        var intent = row.text("intent");
        var refunded = row.number("refunded");
        var state = row.text("intent_status");
        return Html.of("""
                <tr><td class="small soft lead">{}</td><td>{}</td><td class="num">{}</td><td>{}</td><td>{}{}</td>
                <td class="act"><div class="actions">{}{}{}{}{}</div></td></tr>
                """, Moments.shown(row.number("created")),
                row.text("reference") == null ? "no reference" : row.text("reference"),
                Currencies.pretty(row.number("amount"), row.text("currency")), badge(row.text("status")),
                state == null ? Html.of("<span class=\"soft\">not tried</span>") : badge(state),
                Html.of(" <span class=\"small\">refunded {}</span>",
                        Currencies.pretty(refunded, row.text("currency"))).when(refunded > 0),
                Html.of("<a class=\"button\" href=\"/pay/{}\">Payment page</a>", id)
                        .when(row.text("status").equals("open")),
                Html.of("""
                        <form method="post" action="/sandbox/payments/{}/end" class="actions">
                        <input type="hidden" name="from" value="page">
                        <button name="outcome" value="paid">Bank pays</button>
                        <button name="outcome" value="failed">Bank refuses</button></form>
                        """, intent).when("processing".equals(state)),
                byHand(intent, "capture", "Capture").when("requires_capture".equals(state)),
                byHand(intent, "refund", "Refund").when(row.number("captured") > refunded),
                Html.of("""
                        <form method="post" action="/sandbox/refunds/{}/bounce" class="actions">
                        <input type="hidden" name="from" value="page"><button>Refund comes back</button></form>
                        """, row.text("refund")).when(row.text("refund") != null));
    }

    /** What the merchant's own staff do here, without the shop knowing. */
    private static Html byHand(String intent, String deed, String words) {
        return Html.of("""
                <form method="post" action="/sandbox/payments/{}/{}" class="actions">
                <input type="hidden" name="from" value="page">
                <input name="amount" size="6" inputmode="decimal" placeholder="all" aria-label="{} how much">
                <button>{}</button></form>
                """, intent, deed, words, words);
    }

    private static Html payout(Row row) throws SQLException {
        return Html.of("""
                <tr><td>{}</td><td class="mono">{}</td><td class="num">{}</td>
                <td class="num" data-name="Transactions">{}</td><td>{}</td></tr>
                """, Moments.shown(row.number("arrival")).replaceFirst(", .*", ""), row.text("id"),
                Currencies.pretty(row.number("amount"), row.text("currency")), row.number("items"),
                badge(row.text("status")));
    }
}
