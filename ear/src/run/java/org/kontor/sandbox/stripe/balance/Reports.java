package org.kontor.sandbox.stripe.balance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.StripeError;
import org.kontor.sandbox.stripe.api.StripeObjects;

/**
 * Report runs: {@code payout_reconciliation.itemized.5} over payouts that arrive in an interval, and
 * {@code payout_reconciliation.by_id.itemized.4} over one payout. A run is answered as pending and succeeds a moment
 * later, as the provider's do.
 */
public final class Reports {

    private static final String BY_INTERVAL = "payout_reconciliation.itemized.5";
    private static final String BY_PAYOUT = "payout_reconciliation.by_id.itemized.4";
    private static final String REPORT_DUE = "report.due";

    private final Agenda agenda;
    private final SandboxClock clock;
    private final Events events;
    private final String apiBase;

    /** Reports whose files are under an address of the API. */
    public Reports(Agenda agenda, SandboxClock clock, Events events, String apiBase) {
        this.agenda = agenda;
        this.clock = clock;
        this.events = events;
        this.apiBase = apiBase;
        agenda.on(REPORT_DUE, this::run);
    }

    /** Orders a report. */
    public JsonObject create(Ask ask) {
        var parameters = Json.inner(ask.params(), "parameters");
        check(ask.text("report_type"), parameters);
        var now = clock.now();
        var run = Json.object("id", Ids.next("frr"), "object", "reporting.report_run", "created", now.getEpochSecond(),
                "error", null, "livemode", false, "parameters", parameters,
                "report_type", ask.text("report_type"), "result", null, "status", "pending", "succeeded_at", null);
        StripeObjects.add(ask.tx(), run);
        agenda.note(ask.tx(), REPORT_DUE, Json.text(run, "id"), now);
        return run;
    }

    /** One report run. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), "reporting.report_run", ask.id(), "report_run");
    }

    /** Report runs, newest first. */
    public JsonObject list(Ask ask) {
        return new Listing(ask, "reporting.report_run").ranged("created").page("/v1/reporting/report_runs");
    }

    /** One file. */
    public JsonObject file(Ask ask) {
        return StripeObjects.get(ask.tx(), "file", ask.id(), "file");
    }

    /** The content of a file, or 404. */
    public static byte[] content(Tx tx, String file) {
        return tx.first("select content from stripe_file where id = ?", row -> row.bytes("content"), file)
                .orElseThrow(() -> StripeError.missing("file", file, "file"));
    }

    private static void check(String type, JsonObject parameters) {
        if (!type.equals(BY_INTERVAL) && !type.equals(BY_PAYOUT)) {
            throw StripeError.invalid(null, "report_type", "No such report type: '" + type + "'. This sandbox knows "
                    + BY_INTERVAL + " and " + BY_PAYOUT + ".");
        }
        var wanted = type.equals(BY_INTERVAL) ? List.of("interval_start", "interval_end") : List.of("payout");
        var refused = type.equals(BY_INTERVAL) ? List.of("payout", "connected_account")
                : List.of("interval_start", "interval_end", "currency", "connected_account");
        for (var name : wanted) {
            if (!parameters.has(name)) {
                throw StripeError.invalid("parameter_missing", "parameters[" + name + "]",
                        "The report type " + type + " needs the parameter " + name + ".");
            }
        }
        for (var name : refused) {
            if (parameters.has(name)) {
                throw StripeError.invalid("parameter_unknown", "parameters[" + name + "]",
                        "The report type " + type + " does not take the parameter " + name + ".");
            }
        }
        if (type.equals(BY_INTERVAL)
                && Json.number(parameters, "interval_start") >= Json.number(parameters, "interval_end")) {
            throw StripeError.invalid(null, "parameters[interval_end]", "interval_end must be after interval_start.");
        }
        columns(parameters);
        zone(parameters);
    }

    private void run(Tx tx, String id, Instant at) {
        var held = StripeObjects.lock(tx, "reporting.report_run", id, "report_run");
        var csv = csv(tx, Json.inner(held.body(), "parameters"));
        held.body().add("result", keepFile(tx, csv, at));
        held.body().addProperty("status", "succeeded");
        held.body().addProperty("succeeded_at", at.getEpochSecond());
        StripeObjects.keep(tx, held);
        events.tell(tx, "reporting.report_run.succeeded", held.body(), null);
    }

    private static String csv(Tx tx, JsonObject parameters) {
        var csv = new ItemisedCsv(tx, columns(parameters), zone(parameters));
        var text = new StringBuilder(csv.header());
        for (var payout : payouts(tx, parameters)) {
            tx.list("select body from stripe_object o join payout_item i on i.balance_transaction = o.id "
                    + "where i.payout = ? order by o.seq", StripeObjects::body, Json.text(payout, "id")).stream()
                    .filter(item -> !"payout".equals(Json.text(item, "type")))
                    .filter(item -> !parameters.has("reporting_category") || Json.text(parameters, "reporting_category")
                            .equals(Json.text(item, "reporting_category")))
                    .forEach(item -> text.append(csv.row(payout, item)));
        }
        return text.toString();
    }

    private static List<JsonObject> payouts(Tx tx, JsonObject parameters) {
        if (parameters.has("payout")) {
            return List.of(StripeObjects.get(tx, "payout", Json.text(parameters, "payout"), "payout"));
        }
        var currency = parameters.has("currency") ? Json.text(parameters, "currency").toLowerCase(Locale.ROOT) : null;
        return tx.list("select body from stripe_object where kind = 'payout' and (body->>'arrival_date')::bigint >= ? "
                        + "and (body->>'arrival_date')::bigint < ? order by seq", StripeObjects::body,
                Json.number(parameters, "interval_start"), Json.number(parameters, "interval_end")).stream()
                .filter(payout -> currency == null || currency.equals(Json.text(payout, "currency"))).toList();
    }

    private JsonObject keepFile(Tx tx, String csv, Instant at) {
        var id = Ids.next("file");
        var content = csv.getBytes(StandardCharsets.UTF_8);
        tx.change("insert into stripe_file (id, content) values (?, ?)", id, content);
        return StripeObjects.add(tx, Json.object("id", id, "object", "file", "created", at.getEpochSecond(),
                "expires_at", null, "filename", id + ".csv",
                "links", Json.object("object", "list", "data", Json.array(List.of()), "has_more", false,
                        "url", "/v1/file_links?file=" + id),
                "purpose", "finance_report_run", "size", content.length, "title", "FinanceReportRun " + id,
                "type", "csv", "url", apiBase + "/v1/files/" + id + "/contents"));
    }

    private static List<String> columns(JsonObject parameters) {
        var asked = StreamSupport.stream(Json.list(parameters, "columns").spliterator(), false)
                .map(JsonElement::getAsString).toList();
        asked.stream().filter(column -> !ItemisedCsv.knows(column)).findFirst().ifPresent(column -> {
            throw StripeError.invalid(null, "parameters[columns]", "Unknown column: " + column);
        });
        return asked.isEmpty() ? ItemisedCsv.USUAL_COLUMNS : asked;
    }

    private static ZoneId zone(JsonObject parameters) {
        try {
            return parameters.has("timezone") ? ZoneId.of(Json.text(parameters, "timezone")) : ZoneId.of("UTC");
        } catch (DateTimeException unknown) {
            throw StripeError.invalid(null, "parameters[timezone]", "Invalid timezone.");
        }
    }
}
