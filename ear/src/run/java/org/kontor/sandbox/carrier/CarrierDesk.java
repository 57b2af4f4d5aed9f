package org.kontor.sandbox.carrier;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Html;
import org.kontor.sandbox.web.Layout;
import org.kontor.sandbox.web.Moments;
import org.kontor.sandbox.web.Reply;

/** What the carrier shows to people: the public tracking page, labels, and the buttons that move a parcel. */
public final class CarrierDesk {

    private final Database database;
    private final Shipments shipments;

    /** A desk for parcels. */
    public CarrierDesk(Database database, Shipments shipments) {
        this.database = database;
        this.shipments = shipments;
    }

    /** The tracking page that anybody with the number may see. */
    public Reply page(Call call) {
        var number = call.variable("number").toUpperCase(Locale.ROOT);
        return database.with(tx -> {
            var parcel = shipments.track(tx, number)
                    .orElseThrow(() -> new BadCall(404, "Nordpost knows no parcel " + number + "."));
            var steps = new ArrayList<>(shipments.events(tx, number).stream().map(event -> Html.of("""
                    <li><strong>{}</strong><br>{}<br><span class="soft small">{}, {} UTC</span></li>
                    """, words(event.status()), event.description(), event.location(),
                    Moments.shown(event.occurredAt()))).toList());
            Collections.reverse(steps);
            return Reply.page(200, Layout.bare("Parcel " + number + " · Nordpost", "desk", Html.of("""
                    <header class="bar"><div class="wrap"><span class="brand">Nordpost</span></div></header>
                    <main class="wrap"><section class="card narrow">
                    <p class="soft small">Parcel <span class="mono">{}</span></p>
                    <h1>{}</h1><p>{}</p><ol class="steps">{}</ol></section></main>
                    """, number, words(parcel.status()), money(parcel), Html.join(steps))));
        });
    }

    /** The label as PDF or SVG. */
    public Reply label(Call call) {
        var file = call.variable("file");
        var dot = file.lastIndexOf('.');
        var parcel = dot < 0 ? Optional.<Shipments.Shipment>empty()
                : database.with(tx -> shipments.find(tx, file.substring(0, dot)));
        var type = dot < 0 ? "" : file.substring(dot + 1);
        if (parcel.isEmpty() || !type.equals("pdf") && !type.equals("svg")) {
            throw new BadCall(404, "There is no such label.");
        }
        var label = Label.of(parcel.get());
        return type.equals("pdf") ? Reply.of(200, "application/pdf", label.pdf())
                : Reply.of(200, "image/svg+xml", label.svg().getBytes(StandardCharsets.UTF_8))
                        .with("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** What the carrier paid out of what it collected, as the shop's bank tells of it: a file for its receipts. */
    public Reply statement(Call call) {
        return Reply.of(200, "application/xml", database.with(Remittances::statement).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the next step of a parcel, or all of them with {@code to=end}. */
    public Reply advance(Call call) {
        var number = call.variable("number");
        var toEnd = call.field("to").equals("end") || call.queryValue("to").orElse("").equals("end");
        var parcel = database.with(tx -> toEnd ? shipments.finish(tx, number) : shipments.advance(tx, number))
                .orElseThrow(() -> new BadCall(404, "Nordpost knows no parcel " + number + "."));
        return call.field("from").equals("page") ? Reply.seeOther("/#shipments")
                : Reply.json(200, Json.pretty(parcel.body()));
    }

    /** What is to be paid at the door, or was. */
    static String money(Shipments.Shipment parcel) {
        var collect = parcel.body().get("collect");
        return collect == null || collect.isJsonNull() ? "" : words(parcel.status(), collect.getAsJsonObject());
    }

    private static String words(String status, JsonObject collect) {
        var amount = Json.number(collect, "amount");
        return String.format(Locale.ROOT, "%s %s %d.%02d", status.equals("DELIVERED") ? "Collected:" : "To pay at the door:",
                Json.text(collect, "currency"), amount / 100, amount % 100);
    }

    private static String words(String status) {
        var words = status.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.equals("pre transit") ? "Announced" : words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1);
    }
}
