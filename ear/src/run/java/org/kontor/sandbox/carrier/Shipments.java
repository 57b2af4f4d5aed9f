package org.kontor.sandbox.carrier;

import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.delivery.Outbox;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.Tx;

/** Parcels on their way: booked, moved step by step along their itinerary, told to the shop, or cancelled in time. */
public final class Shipments {

    /** The outbox channel of the carrier's webhooks. */
    public static final String CHANNEL = "nordpost";

    /** A parcel; {@code step} is the last step that it took. */
    public record Shipment(String id, String number, String reference, Instant created, String status, int step,
                           String script, JsonObject body) {

        Itinerary itinerary() {
            return Itinerary.named(script).orElseThrow();
        }

        /** What was taken at the door, once it was handed over; empty where nothing was to be. */
        Optional<JsonObject> collected(String status) {
            var collect = body.get("collect");
            return collect == null || collect.isJsonNull() || !status.equals("DELIVERED") ? Optional.empty()
                    : Optional.of(Json.object("amount", Json.number(collect.getAsJsonObject(), "amount"), "currency",
                            Json.text(collect.getAsJsonObject(), "currency")));
        }

        /** Whether another step follows. */
        public boolean moves() {
            return !status.equals("CANCELLED") && step + 1 < itinerary().steps().size();
        }
    }

    /** Something that happened to a parcel. */
    public record Event(String id, String status, Instant occurredAt, String location, String description) {
    }

    private static final String MOVES = "parcel.moves";
    private static final String COLUMNS = "id, number, reference, created, status, step, script, body";

    private final Agenda agenda;
    private final SandboxClock clock;
    private final Outbox outbox;
    private final String publicBase;
    private final Remittances remittances;

    /** Parcels whose labels and pages are under a public address. */
    public Shipments(Agenda agenda, SandboxClock clock, Outbox outbox, String publicBase) {
        this.agenda = agenda;
        this.clock = clock;
        this.outbox = outbox;
        this.publicBase = publicBase;
        this.remittances = new Remittances(agenda);
        agenda.on(MOVES, (tx, number, at) -> lock(tx, number).filter(Shipment::moves)
                .ifPresent(parcel -> move(tx, parcel, at)));
    }

    Shipment book(Tx tx, Booking booking, Itinerary itinerary) {
        var serial = tx.number("select nextval('shipment_serial')") * 10 + itinerary.suffix();
        var number = S10.number("CN", serial % 100_000_000, "SE");
        var id = "shp_" + UUID.randomUUID().toString().replace("-", "");
        var now = clock.now();
        var body = Json.object("id", id, "object", "shipment", "reference", booking.reference(),
                "tracking_number", number, "status", "PRE_TRANSIT", "from", booking.from(), "to", booking.to(),
                "parcel", booking.parcel(), "collect", booking.collect(),
                "label_url", publicBase + "/nordpost/labels/" + id + ".pdf",
                "label_svg_url", publicBase + "/nordpost/labels/" + id + ".svg",
                "tracking_url", publicBase + "/nordpost/track/" + number, "created_at", now.toString());
        tx.change("insert into shipment (id, number, reference, created, status, step, script, body) "
                        + "values (?, ?, ?, ?, ?, -1, ?, ?::json)",
                id, number, booking.reference(), now, "PRE_TRANSIT", itinerary.slug(), Json.compact(body));
        return move(tx, lock(tx, number).orElseThrow(), now);
    }

    /** The parcel with an id. */
    Optional<Shipment> find(Tx tx, String id) {
        return tx.first("select " + COLUMNS + " from shipment where id = ?", Shipments::read, id);
    }

    /** The parcel with a tracking number. */
    Optional<Shipment> track(Tx tx, String number) {
        return tx.first("select " + COLUMNS + " from shipment where number = ?", Shipments::read, number);
    }

    List<Shipment> withReference(Tx tx, String reference) {
        return tx.list("select " + COLUMNS + " from shipment where reference = ? order by seq", Shipments::read,
                reference);
    }

    /** The newest parcels. */
    public List<Shipment> newest(Tx tx, int most) {
        return tx.list("select " + COLUMNS + " from shipment order by seq desc limit " + most, Shipments::read);
    }

    List<Event> events(Tx tx, String number) {
        return tx.list("select id, status, occurred_at, location, description from tracking_event where number = ? "
                + "order by step", row -> new Event(row.text("id"), row.text("status"), row.moment("occurred_at"),
                row.text("location"), row.text("description")), number);
    }

    /** Takes the next step now; gives the parcel as it is then, or nothing for an unknown number. */
    Optional<Shipment> advance(Tx tx, String number) {
        return lock(tx, number).map(parcel -> parcel.moves() ? move(tx, parcel, clock.now()) : parcel);
    }

    /** Takes all steps that are left, a moment apart. */
    Optional<Shipment> finish(Tx tx, String number) {
        var parcel = lock(tx, number);
        for (var at = clock.now(); parcel.isPresent() && parcel.get().moves(); at = at.plusMillis(1)) {
            parcel = Optional.of(move(tx, parcel.get(), at));
        }
        return parcel;
    }

    /** Cancels a parcel that the carrier has not collected yet. */
    Shipment cancel(Tx tx, String id) {
        var parcel = find(tx, id).flatMap(found -> lock(tx, found.number()))
                .orElseThrow(() -> new CarrierError(404, "not_found", "id", "There is no shipment " + id + "."));
        if (parcel.status().equals("CANCELLED")) {
            return parcel;
        }
        if (!parcel.status().equals("PRE_TRANSIT")) {
            throw new CarrierError(409, "already_collected", "id", "The shipment " + id
                    + " is on its way and can no longer be cancelled.");
        }
        agenda.strike(tx, MOVES, parcel.number());
        return keep(tx, parcel, "CANCELLED", parcel.step());
    }

    private Shipment move(Tx tx, Shipment parcel, Instant at) {
        var step = parcel.step() + 1;
        var itinerary = parcel.itinerary();
        var taken = itinerary.steps().get(step);
        var place = Json.inner(parcel.body(), taken.nearRecipient() ? "to" : "from");
        var event = new Event("evt_" + UUID.randomUUID().toString().replace("-", ""), taken.status(), at,
                Json.text(place, "city") + ", " + Json.text(place, "country"), taken.words());
        tx.change("insert into tracking_event (id, number, step, status, occurred_at, location, description) "
                        + "values (?, ?, ?, ?, ?, ?, ?)", event.id(), parcel.number(), step, event.status(), at,
                event.location(), event.description());
        agenda.strike(tx, MOVES, parcel.number());
        var moved = keep(tx, parcel, taken.status(), step);
        if (moved.moves()) {
            agenda.note(tx, MOVES, parcel.number(), at.plus(itinerary.restBefore(step + 1)));
        }
        if (event.status().equals("DELIVERED")) {
            remittances.collected(tx, moved, at);
        }
        tell(tx, moved, event);
        return moved;
    }

    private void tell(Tx tx, Shipment parcel, Event event) {
        var itinerary = parcel.itinerary();
        if (itinerary == Itinerary.OUT_OF_ORDER && event.status().equals("OUT_FOR_DELIVERY")) {
            return;
        }
        put(tx, parcel, event);
        if (itinerary == Itinerary.DUPLICATE) {
            put(tx, parcel, event);
        }
        if (itinerary == Itinerary.OUT_OF_ORDER && event.status().equals("DELIVERED")) {
            events(tx, parcel.number()).stream().filter(each -> each.status().equals("OUT_FOR_DELIVERY"))
                    .forEach(late -> put(tx, parcel, late));
        }
    }

    private void put(Tx tx, Shipment parcel, Event event) {
        var body = Json.object("id", event.id(), "type", "tracking.updated", "tracking_number", parcel.number(),
                "status", event.status(), "occurred_at", event.occurredAt().toString(), "location", event.location(),
                "description", event.description(), "reference", parcel.reference());
        parcel.collected(event.status()).ifPresent(money -> body.add("collected", money));
        outbox.put(tx, CHANNEL, event.id(), "tracking.updated", parcel.number(), Json.compact(body));
    }

    private static Shipment keep(Tx tx, Shipment parcel, String status, int step) {
        parcel.body().addProperty("status", status);
        tx.change("update shipment set status = ?, step = ?, body = ?::json where id = ?", status, step,
                Json.compact(parcel.body()), parcel.id());
        return new Shipment(parcel.id(), parcel.number(), parcel.reference(), parcel.created(), status, step,
                parcel.script(), parcel.body());
    }

    private static Optional<Shipment> lock(Tx tx, String number) {
        return tx.first("select " + COLUMNS + " from shipment where number = ? for update", Shipments::read, number);
    }

    private static Shipment read(Row row) throws SQLException {
        return new Shipment(row.text("id"), row.text("number"), row.text("reference"), row.moment("created"),
                row.text("status"), (int) row.number("step"), row.text("script"), Json.parse(row.text("body")));
    }
}
