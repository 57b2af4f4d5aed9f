package org.kontor.sandbox.fault;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Layout;
import org.kontor.sandbox.web.Reply;

/**
 * The fault panel: a page with switches, and the same over HTTP: {@code POST /sandbox/faults
 * {"fault":"decline","calls":1,"value":"insufficient_funds","path":"/pay"}}; without {@code calls} it stays until
 * cleared.
 */
public final class FaultDesk {

    private final Faults faults;

    /** A desk for the switches. */
    public FaultDesk(Faults faults) {
        this.faults = faults;
    }

    /** The panel as a page, or as JSON for callers that ask for it. */
    public Reply show(Call call) {
        if (call.header("accept").orElse("").contains("json")) {
            return json();
        }
        return Reply.page(200, Layout.desk("Faults", Html.of("""
                <h1>Faults</h1>
                <p class="soft">Make the provider, the carrier, VIES, Photon or the mail server misbehave, for a
                number of calls or until you switch it off.</p>
                {}
                <section class="card"><h2>Switch a fault on</h2>{}</section>
                """, on(), form())));
    }

    /** Switches a fault on. */
    public Reply turnOn(Call call) {
        var asked = call.isJson() ? parse(call.text()) : Json.object("fault", call.field("fault"),
                "calls", call.field("calls").isEmpty() ? null : call.field("calls"), "value", call.field("value"),
                "path", call.field("path"));
        var name = orEmpty(Json.text(asked, "fault"));
        var known = Arrays.stream(Fault.values()).map(Fault::slug).collect(Collectors.joining(", "));
        var fault = Fault.named(name)
                .orElseThrow(() -> new BadCall(400, "There is no fault \"" + name + "\". Known: " + known + "."));
        faults.turnOn(fault, calls(Json.text(asked, "calls")), orEmpty(Json.text(asked, "value")),
                orEmpty(Json.text(asked, "path")));
        return call.isJson() ? json() : Reply.seeOther("/sandbox/faults");
    }

    /** Switches all faults off, or the one named in the address or the form. */
    public Reply clear(Call call) {
        var name = call.variable("fault") == null ? call.field("fault") : call.variable("fault");
        if (name.isEmpty()) {
            faults.clearAll();
        } else {
            faults.clear(Fault.named(name).orElseThrow(() -> new BadCall(404, "There is no fault \"" + name + "\".")));
        }
        return call.method().equals("DELETE") ? json() : Reply.seeOther("/sandbox/faults");
    }

    private Reply json() {
        return Reply.json(200, Json.pretty(Json.object("faults", Json.array(faults.active().stream().map(active ->
                Json.object("fault", active.fault().slug(), "calls", active.remaining(), "value", active.value(),
                        "path", active.path())).toList()))));
    }

    private Html on() {
        var rows = faults.active().stream().map(active -> Html.of("""
                <tr><td class="lead">{}</td><td data-name="Value">{}</td><td data-name="Scope">{}</td>
                <td class="act"><form method="post" action="/sandbox/faults/clear">
                <input type="hidden" name="fault" value="{}"><button>Switch off</button></form></td></tr>
                """, active.fault().title(), active.value(), scope(active), active.fault().slug())).toList();
        return rows.isEmpty() ? Html.of("<p class=\"note good\">Everything behaves.</p>") : Html.of("""
                <section class="card"><div class="spread"><h2>Switched on</h2>
                <form method="post" action="/sandbox/faults/clear"><button>Switch all off</button></form></div>
                <table class="stack"><thead><tr><th>Fault</th><th>Value</th><th>Scope</th><th></th></tr></thead>
                <tbody>{}</tbody></table></section>
                """, Html.join(rows));
    }

    private static Html form() {
        var options = Arrays.stream(Fault.values()).map(fault -> Html.of("<option value=\"{}\">{}</option>",
                fault.slug(), fault.valueName().isEmpty() ? fault.title() : fault.title() + " (" + fault.valueName()
                        + ")")).toList();
        return Html.of("""
                <form method="post" action="/sandbox/faults">
                <div class="field"><label for="fault">What goes wrong</label>
                <select id="fault" name="fault">{}</select></div>
                <div class="inline">
                <div><label for="value">Value</label><input id="value" name="value" placeholder="the usual one"></div>
                <div><label for="calls">For the next calls</label>
                <input id="calls" name="calls" inputmode="numeric" placeholder="until cleared"></div>
                <div><label for="path">Only where this occurs</label>
                <input id="path" name="path" placeholder="/v1/refunds"></div>
                <button class="main">Switch on</button></div>
                </form>
                """, Html.join(options));
    }

    private static String scope(Faults.Active active) {
        var calls = active.remaining() == null ? "until cleared" : "next " + active.remaining();
        return active.path().isEmpty() ? calls : calls + ", only " + active.path();
    }

    private static Integer calls(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.strip().matches("[1-9]\\d{0,5}")) {
            throw new BadCall(400, "The number of calls must be a whole number from 1.");
        }
        return Integer.valueOf(given.strip());
    }

    private static JsonObject parse(String body) {
        try {
            return Json.parse(body);
        } catch (JsonParseException | IllegalStateException broken) {
            throw new BadCall(400, "The body is not a JSON object.");
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
