package org.kontor.sandbox;

import org.kontor.sandbox.carrier.CarrierApi;
import org.kontor.sandbox.carrier.CarrierDesk;
import org.kontor.sandbox.carrier.Shipments;
import org.kontor.sandbox.clock.ClockDesk;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.dashboard.Dashboard;
import org.kontor.sandbox.dashboard.DashboardDesk;
import org.kontor.sandbox.dashboard.JournalDesk;
import org.kontor.sandbox.fault.FaultDesk;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.mailbox.MailDesk;
import org.kontor.sandbox.mailbox.Mailbox;
import org.kontor.sandbox.photon.PhotonApi;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.stripe.StripeProvider;
import org.kontor.sandbox.stripe.page.PayDesk;
import org.kontor.sandbox.vies.ViesApi;
import org.kontor.sandbox.web.Reply;
import org.kontor.sandbox.web.Routes;
import org.kontor.sandbox.web.Style;

/**
 * Every address of the sandbox and who answers it; the provider's own endpoints are listed in {@link StripeProvider}.
 */
final class SandboxRoutes {

    /** What the answers are made of. */
    record Parts(Settings settings, Database database, SandboxClock clock, Faults faults, StripeProvider stripe,
                 Shipments shipments, Mailbox mailbox, Runnable wakeCourier) {
    }

    private SandboxRoutes() {
    }

    static Routes of(Parts parts) {
        var routes = new Routes()
                .get("/health", call -> Reply.text(200, "ok\n"))
                .get("/style.css", Style::sheet)
                .get("/icon.svg", Style::icon);
        provider(routes, parts);
        carrier(routes, parts);
        var vies = new ViesApi(parts.clock(), parts.faults());
        routes.post("/vies/check-vat-number", vies::check).get("/vies/check-status", vies::status);
        routes.get("/photon/api", new PhotonApi(parts.faults())::find);
        mailbox(routes, new MailDesk(parts.mailbox()));
        desks(routes, parts);
        return routes;
    }

    private static void provider(Routes routes, Parts parts) {
        var pay = new PayDesk(parts.database(), parts.clock(), parts.stripe().payments().sessions(),
                parts.stripe().payments().checkout(), parts.settings().publicBase());
        routes.get("/pay/{id}", pay::show)
                .post("/pay/{id}", pay::pay)
                .get("/pay/{id}/challenge", pay::challenge)
                .post("/pay/{id}/challenge", pay::answerChallenge);
        parts.stripe().addTo(routes);
    }

    private static void carrier(Routes routes, Parts parts) {
        var api = new CarrierApi(parts.database(), parts.clock(), parts.faults(), parts.shipments(),
                parts.settings().carrier().key());
        var desk = new CarrierDesk(parts.database(), parts.shipments());
        routes.post("/nordpost/v1/shipments", api.guarded(api::book))
                .get("/nordpost/v1/shipments", api.guarded(api::find))
                .get("/nordpost/v1/shipments/{id}", api.guarded(api::show))
                .post("/nordpost/v1/shipments/{id}/cancel", api.guarded(api::cancel))
                .get("/nordpost/v1/tracking/{number}", api.guarded(api::track))
                .get("/nordpost/labels/{file}", desk::label)
                .get("/nordpost/track/{number}", desk::page)
                .post("/sandbox/carrier/{number}/advance", desk::advance)
                .get("/sandbox/bank/statement.xml", desk::statement);
    }

    private static void mailbox(Routes routes, MailDesk mail) {
        routes.get("/mailbox", mail::list)
                .get("/mailbox.json", mail::json)
                .post("/mailbox/empty", mail::empty)
                .get("/mailbox/{id}", mail::show)
                .get("/mailbox/{id}/html", mail::html)
                .get("/mailbox/{id}/raw", mail::raw)
                .get("/mailbox/{id}/attachments/{index}", mail::attachment);
    }

    private static void desks(Routes routes, Parts parts) {
        var database = parts.database();
        var clock = new ClockDesk(parts.clock());
        var faults = new FaultDesk(parts.faults());
        var desk = new DashboardDesk(database, parts.clock(), parts.stripe(), parts.wakeCourier());
        var dashboard = new Dashboard(database, parts.clock(), parts.shipments(), parts.mailbox(), parts.faults());
        routes.get("/", dashboard::show)
                .get("/sandbox/clock", clock::show)
                .post("/sandbox/clock", clock::move)
                .get("/sandbox/faults", faults::show)
                .post("/sandbox/faults", faults::turnOn)
                .post("/sandbox/faults/clear", faults::clear)
                .delete("/sandbox/faults", faults::clear)
                .delete("/sandbox/faults/{fault}", faults::clear)
                .get("/sandbox/journal", new JournalDesk(database)::show)
                .post("/sandbox/payouts/run", desk::runPayouts)
                .post("/sandbox/payments/{id}/end", desk::endPayment)
                .post("/sandbox/payments/{id}/refund", desk::refund)
                .post("/sandbox/payments/{id}/capture", desk::capture)
                .post("/sandbox/refunds/{id}/bounce", desk::bounce)
                .post("/sandbox/deliveries/{id}/again", desk::sendAgain)
                .get("/sandbox/deliveries/{id}", desk::showDelivery);
    }
}
