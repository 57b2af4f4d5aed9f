package org.kontor.sandbox.dashboard;

import java.util.List;
import org.kontor.sandbox.carrier.Shipments;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.mailbox.Mailbox;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Layout;
import org.kontor.sandbox.web.Moments;
import org.kontor.sandbox.web.Reply;

/** The one page over everything: what came in, what waits, and the buttons that move it on. */
public final class Dashboard {

    private final Database database;
    private final SandboxClock clock;
    private final Shipments shipments;
    private final Mailbox mailbox;
    private final Faults faults;

    /** A dashboard over the services. */
    public Dashboard(Database database, SandboxClock clock, Shipments shipments, Mailbox mailbox, Faults faults) {
        this.database = database;
        this.clock = clock;
        this.shipments = shipments;
        this.mailbox = mailbox;
        this.faults = faults;
    }

    /** Shows it. */
    public Reply show(Call call) {
        var mails = mailbox.newest(null, 5);
        var count = mailbox.count();
        return database.with(tx -> Reply.page(200, Layout.desk("Dashboard", Html.join(List.of(
                head(tx, count), clockCard(), PaymentCards.payments(tx), PaymentCards.payouts(tx, clock.today()),
                WorldCards.parcels(shipments.newest(tx, 10)), WorldCards.mails(mails, count),
                WorldCards.webhooks(tx))))));
    }

    private Html head(Tx tx, long mails) {
        var on = faults.active().size();
        return Html.of("""
                <div class="spread"><h1>What the shop's outside world is doing</h1>
                <span class="badge {}">{}</span></div>
                <dl class="card facts">
                <div><dt>Business time, UTC</dt><dd>{}</dd></div>
                <div><dt>Open payment pages</dt><dd>{}</dd></div>
                <div><dt>Parcels on their way</dt><dd>{}</dd></div>
                <div><dt>Mails</dt><dd>{}</dd></div>
                <div><dt>Webhooks waiting</dt><dd>{}</dd></div>
                </dl>
                """, on == 0 ? "good" : "warn", on == 0 ? "Everything behaves" : on + " fault" + (on == 1 ? "" : "s")
                + " on", Moments.shown(clock.now()),
                tx.number("select count(*) from stripe_object where kind = 'checkout.session' "
                        + "and body->>'status' = 'open'"),
                tx.number("select count(*) from shipment where status not in ('DELIVERED', 'CANCELLED', "
                        + "'RETURN_TO_SENDER')"), mails,
                tx.number("select count(*) from delivery where state = 'waiting'"));
    }

    private Html clockCard() {
        var offset = clock.offset();
        return Html.of("""
                <section class="card" id="clock"><h2>Clock</h2>
                <p>{} What becomes due happens at once: parcels move, payment pages expire, days are paid out.</p>
                <div class="actions">{}{}{}</div>
                <form method="post" action="/sandbox/clock" class="actions">
                <label for="now">Or to a time, UTC</label>
                <input id="now" name="now" value="{}" size="20"><button>Move</button></form>
                </section>
                """, offset.isZero() ? "Business time is real time."
                        : "Business time is " + spoken(offset.toSeconds()) + " real time.",
                forward("1 hour on", 3_600), forward("1 day on", 86_400), forward("1 week on", 604_800),
                clock.now().toString().substring(0, 19) + "Z");
    }

    private static Html forward(String words, long seconds) {
        return Html.of("<form method=\"post\" action=\"/sandbox/clock\"><button name=\"forwardSeconds\" value=\"{}\">{}"
                + "</button></form>", seconds, words);
    }

    private static String spoken(long seconds) {
        var hours = Math.abs(seconds) / 3_600;
        var amount = hours >= 48 ? hours / 24 + " days" : hours >= 1 ? hours + " h" : Math.abs(seconds) + " s";
        return amount + (seconds < 0 ? " behind" : " ahead of");
    }
}
