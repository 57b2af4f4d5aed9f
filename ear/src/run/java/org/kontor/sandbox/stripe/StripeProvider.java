package org.kontor.sandbox.stripe;

import static org.kontor.sandbox.stripe.api.Endpoint.delete;
import static org.kontor.sandbox.stripe.api.Endpoint.get;
import static org.kontor.sandbox.stripe.api.Endpoint.post;

import java.util.List;
import java.util.Map;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.stripe.api.Endpoint;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.Expansion;
import org.kontor.sandbox.stripe.api.StripeApi;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.balance.Balance;
import org.kontor.sandbox.stripe.balance.Payouts;
import org.kontor.sandbox.stripe.balance.Reports;
import org.kontor.sandbox.stripe.payment.Charges;
import org.kontor.sandbox.stripe.payment.Payments;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Reply;
import org.kontor.sandbox.web.Routes;

/** The provider with all its endpoints, under {@code /stripe}. */
public final class StripeProvider {

    private final Database database;
    private final Events events;
    private final Balance balance;
    private final Payments payments;
    private final Payouts payouts;
    private final Reports reports;
    private final StripeApi api;
    private final PastDesk past;

    /** A provider that accepts one key and is reached under a public address. */
    public StripeProvider(Database database, SandboxClock clock, Agenda agenda, Faults faults, Events events,
                          String key, String publicBase) {
        this.database = database;
        this.events = events;
        balance = new Balance(clock);
        payments = Payments.on(agenda, clock, faults, events, balance, publicBase);
        payouts = new Payouts(agenda, clock, balance, events);
        reports = new Reports(agenda, clock, events, publicBase + "/stripe");
        api = new StripeApi(database, clock, faults, new Expansion(Map.of(
                "checkout.session.line_items", payments.sessions()::lines,
                "charge.refunds", Charges::refunds)), key);
        past = new PastDesk(database, api, publicBase);
    }

    /** Begins: the end of the day is put on the agenda. */
    public void open() {
        payouts.open(database);
    }

    /** Paying on the hosted page. */
    public Payments payments() {
        return payments;
    }

    /** The nightly payouts. */
    public Payouts payouts() {
        return payouts;
    }

    /** Adds the provider's addresses to the table. */
    public void addTo(Routes routes) {
        endpoints().forEach(endpoint -> routes.on(endpoint.method(), "/stripe" + endpoint.path(),
                call -> api.serve(endpoint, call)));
        routes.get("/stripe/v1/files/{id}/contents", this::download);
        routes.on("*", "/stripe/**", api::unknown);
        routes.get("/sandbox/stripe/past", past::known).post("/sandbox/stripe/past", past::take);
    }

    private List<Endpoint> endpoints() {
        var sessions = payments.sessions();
        var intents = payments.intents();
        var charges = payments.charges();
        var customers = payments.customers();
        var refunds = payments.refunds();
        return List.of(
                post("/v1/checkout/sessions", Published.SESSION_CREATE, sessions::create),
                get("/v1/checkout/sessions", Published.SESSION_LIST, sessions::list),
                get("/v1/checkout/sessions/{id}", Published.EXPAND, sessions::retrieve),
                get("/v1/checkout/sessions/{id}/line_items", Published.LINES, sessions::lineItems),
                post("/v1/checkout/sessions/{id}/expire", Published.EXPAND, sessions::expire),
                post("/v1/payment_intents", Published.INTENT_CREATE, intents::create),
                get("/v1/payment_intents", Published.INTENT_LIST, intents::list),
                get("/v1/payment_intents/search", Published.SEARCH, intents::search),
                get("/v1/payment_intents/{id}", Published.INTENT_RETRIEVE, intents::retrieve),
                post("/v1/payment_intents/{id}", Published.INTENT_UPDATE, intents::update),
                post("/v1/payment_intents/{id}/capture", Published.INTENT_CAPTURE, intents::capture),
                post("/v1/payment_intents/{id}/cancel", Published.INTENT_CANCEL, intents::cancel),
                post("/v1/customers", Published.CUSTOMER_CREATE, customers::create),
                get("/v1/customers", Published.CUSTOMER_LIST, customers::list),
                get("/v1/customers/{id}", Published.EXPAND, customers::retrieve),
                delete("/v1/customers/{id}", "{}", customers::delete),
                get("/v1/customers/{id}/payment_methods", Published.CUSTOMER_METHODS, customers::methods),
                post("/v1/payment_methods/{id}/detach", Published.EXPAND, customers::detach),
                get("/v1/payment_methods/{id}", Published.EXPAND, charges::paymentMethod),
                get("/v1/charges", Published.CHARGE_LIST, charges::list),
                get("/v1/charges/search", Published.SEARCH, charges::search),
                get("/v1/charges/{id}", Published.EXPAND, charges::retrieve),
                post("/v1/refunds", Published.REFUND_CREATE, refunds::create),
                get("/v1/refunds", Published.REFUND_LIST, refunds::list),
                get("/v1/refunds/{id}", Published.EXPAND, refunds::retrieve),
                post("/v1/refunds/{id}", Published.REFUND_UPDATE, refunds::update),
                get("/v1/events", Published.EVENT_LIST, events::list),
                get("/v1/events/{id}", Published.EXPAND, events::retrieve),
                get("/v1/balance_transactions", Published.BALANCE_LIST, balance::list),
                get("/v1/balance_transactions/{id}", Published.EXPAND, balance::retrieve),
                post("/v1/payouts", Published.PAYOUT_CREATE, payouts::refuseManual),
                get("/v1/payouts", Published.PAYOUT_LIST, payouts::list),
                get("/v1/payouts/{id}", Published.EXPAND, payouts::retrieve),
                post("/v1/reporting/report_runs", Published.REPORT_CREATE, reports::create),
                get("/v1/reporting/report_runs", Published.REPORT_LIST, reports::list),
                get("/v1/reporting/report_runs/{id}", Published.EXPAND, reports::retrieve),
                get("/v1/files/{id}", Published.EXPAND, reports::file));
    }

    private Reply download(Call call) {
        try {
            api.authenticate(call);
            return Reply.of(200, "text/csv; charset=utf-8",
                    database.with(tx -> Reports.content(tx, call.variable("id"))));
        } catch (StripeError refused) {
            throw new BadCall(refused.status(), refused.getMessage());
        }
    }
}
