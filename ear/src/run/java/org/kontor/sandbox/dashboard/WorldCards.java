package org.kontor.sandbox.dashboard;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.kontor.sandbox.carrier.Shipments;
import org.kontor.sandbox.mailbox.Mailbox;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Moments;

/** The dashboard's cards of the carrier, the mailbox and the webhooks. */
final class WorldCards {

    private WorldCards() {
    }

    static Html parcels(List<Shipments.Shipment> newest) {
        return PaymentCards.card("shipments", "Parcels", "No parcel was booked yet.",
                newest.stream().map(WorldCards::parcel).toList(), """
                <table class="stack">
                <thead><tr><th>Number</th><th>Reference</th><th>State</th><th>Itinerary</th><th></th>
                </tr></thead><tbody>{}</tbody></table>""");
    }

    static Html mails(List<Mailbox.Mail> newest, long count) {
        var rows = newest.stream().map(mail -> Html.of("""
                <tr><td class="small soft lead">{}</td><td><a href="/mailbox/{}">{}</a></td>
                <td data-name="To">{}</td></tr>
                """, Moments.shown(mail.receivedAt()), mail.id(),
                mail.subject().isBlank() ? "(no subject)" : mail.subject(), mail.recipient())).toList();
        return Html.join(List.of(PaymentCards.card("mails", "Mailbox", "No mail has arrived.", rows, """
                <table class="stack"><thead><tr><th>Arrived</th><th>Subject</th><th>To</th></tr></thead>
                <tbody>{}</tbody></table>"""),
                Html.of("<p><a href=\"/mailbox\">All mail</a></p>").when(count > newest.size())));
    }

    static Html webhooks(Tx tx) {
        var rows = tx.list("select id, channel, type, subject, state, attempts, last_status, created_at from delivery "
                + "order by id desc limit 20", WorldCards::webhook);
        return PaymentCards.card("webhooks", "Webhooks", "No webhook was sent yet.", rows, """
                <table class="stack"><thead><tr><th>Created</th><th>Type</th><th>About</th><th>State</th>
                <th class="num">Answer</th><th class="num">Attempts</th><th></th></tr></thead>
                <tbody>{}</tbody></table>""");
    }

    private static Html parcel(Shipments.Shipment parcel) {
        return Html.of("""
                <tr><td><a class="mono" href="/nordpost/track/{}">{}</a></td><td>{}</td><td>{}</td>
                <td data-name="Itinerary">{}</td><td class="act"><div class="actions">
                <a class="button" href="/nordpost/labels/{}.pdf">Label</a>{}</div></td></tr>
                """, parcel.number(), parcel.number(), parcel.reference(),
                PaymentCards.badge(parcel.status().toLowerCase(Locale.ROOT)), parcel.script().replace('_', ' '),
                parcel.id(), Html.of("""
                <form method="post" action="/sandbox/carrier/{}/advance" class="actions">
                <input type="hidden" name="from" value="page"><button name="to" value="next">Advance one step</button>
                <button name="to" value="end">Deliver now</button></form>
                """, parcel.number()).when(parcel.moves()));
    }

    private static Html webhook(Row row) throws SQLException {
        var arrived = row.text("state").equals("delivered");
        return Html.of("""
                <tr><td class="small soft lead">{}</td><td><a href="/sandbox/deliveries/{}">{}</a></td>
                <td class="mono small">{}</td><td><span class="badge {}">{}</span></td>
                <td class="num" data-name="Answer">{}</td><td class="num" data-name="Attempts">{}</td>
                <td class="act"><form method="post" action="/sandbox/deliveries/{}/again">
                <input type="hidden" name="from" value="page"><button>Send again</button></form></td></tr>
                """, Moments.shown(row.moment("created_at")), row.number("id"), row.text("type"),
                shortened(row.text("subject")), arrived ? "good" : row.number("attempts") > 0 ? "bad" : "",
                row.text("state"),
                row.text("last_status") == null ? "none" : row.text("last_status"), row.number("attempts"),
                row.number("id"));
    }

    private static String shortened(String id) {
        return id.length() > 22 ? id.substring(0, 16) + "…" : id;
    }
}
