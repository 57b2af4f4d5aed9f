package org.kontor.sandbox.carrier;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.IdempotencyKeys;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Handler;
import org.kontor.sandbox.web.Reply;

/** The carrier's API: JSON, a bearer key, and an idempotency key for bookings. */
public final class CarrierApi {

    private final Database database;
    private final SandboxClock clock;
    private final Faults faults;
    private final Shipments shipments;
    private final IdempotencyKeys keys;
    private final String acceptedKey;

    /** An API that accepts one key. */
    public CarrierApi(Database database, SandboxClock clock, Faults faults, Shipments shipments, String acceptedKey) {
        this.database = database;
        this.clock = clock;
        this.faults = faults;
        this.shipments = shipments;
        this.acceptedKey = acceptedKey;
        keys = new IdempotencyKeys(database, "nordpost");
        keys.forgetInterrupted();
    }

    /** Wraps an answer of the API: key, faults, and refusals in the carrier's shape. */
    public Handler guarded(Handler inner) {
        return call -> {
            try {
                if (!call.header("authorization").orElse("").equals("Bearer " + acceptedKey)) {
                    throw new CarrierError(401, "unauthorized", null, "The bearer key is missing or wrong.");
                }
                if (faults.take(Fault.CARRIER_DOWN, call.path()).isPresent()) {
                    throw new CarrierError(503, "unavailable", null, "The carrier is not available. Try again later.");
                }
                return inner.answer(call);
            } catch (CarrierError refused) {
                return Reply.json(refused.status(), refused.body());
            }
        };
    }

    /** Books a parcel, once per idempotency key. */
    public Reply book(Call call) {
        var booking = Booking.parse(call.text());
        var key = call.header("idempotency-key").filter(given -> given.matches("(?s).{1,255}")).orElse(null);
        if (key == null) {
            return afterBooking(call, database.with(tx -> book(tx, booking)));
        }
        var found = keys.take(key, call.text(), UUID.randomUUID().toString(), clock.now());
        return switch (found.standing()) {
            case FRESH -> bookOnce(call, booking, key);
            case ANSWERED -> Reply.json(found.status(), found.body()).with("Idempotent-Replayed", "true");
            case OTHER_REQUEST -> throw new CarrierError(409, "idempotency_conflict", null,
                    "This idempotency key was used with another request.");
            case IN_USE -> throw new CarrierError(409, "idempotency_in_use", null,
                    "A request with this idempotency key is under way.");
        };
    }

    /** One parcel. */
    public Reply show(Call call) {
        return Reply.json(200, Json.pretty(database.with(tx -> shipments.find(tx, call.variable("id")))
                .orElseThrow(() -> unknown("shipment", call.variable("id"))).body()));
    }

    /** The parcels of a reference, so that a lost answer can be found. */
    public Reply find(Call call) {
        var reference = call.queryValue("reference").filter(given -> !given.isBlank())
                .orElseThrow(() -> CarrierError.field("reference", "Say which reference to look for."));
        return Reply.json(200, Json.pretty(Json.object("data", Json.array(database.with(tx ->
                shipments.withReference(tx, reference)).stream().map(Shipments.Shipment::body).toList()))));
    }

    /** Cancels a parcel that was not collected yet. */
    public Reply cancel(Call call) {
        return Reply.json(200, Json.pretty(database.with(tx -> shipments.cancel(tx, call.variable("id"))).body()));
    }

    /** All events of a tracking number. */
    public Reply track(Call call) {
        var number = call.variable("number");
        return Reply.json(200, database.with(tx -> {
            var shipment = shipments.track(tx, number).orElseThrow(() -> unknown("tracking number", number));
            return Json.pretty(Json.object("tracking_number", number, "status", shipment.status(),
                    "reference", shipment.reference(), "events", Json.array(shipments.events(tx, number).stream()
                            .map(event -> event(shipment, event)).toList())));
        }));
    }

    private Reply bookOnce(Call call, Booking booking, String key) {
        try {
            return afterBooking(call, database.with(tx -> {
                var body = book(tx, booking);
                keys.answer(tx, key, 201, body);
                return body;
            }));
        } catch (RuntimeException failed) {
            keys.free(key);
            throw failed;
        }
    }

    private String book(Tx tx, Booking booking) {
        var itinerary = booking.itinerary().orElseGet(() -> faults.take(Fault.CARRIER_ITINERARY, booking.reference())
                .flatMap(fault -> Itinerary.named(fault.value())).orElse(Itinerary.DELIVERED));
        return Json.pretty(shipments.book(tx, booking, itinerary).body());
    }

    private Reply afterBooking(Call call, String body) {
        return faults.take(Fault.CARRIER_TIMEOUT_AFTER, call.path())
                .map(fault -> Reply.silence(Duration.ofSeconds(fault.number())))
                .orElseGet(() -> Reply.json(201, body));
    }

    private static JsonObject event(Shipments.Shipment shipment, Shipments.Event event) {
        var body = Json.object("id", event.id(), "status", event.status(), "occurred_at", event.occurredAt().toString(),
                "location", event.location(), "description", event.description());
        shipment.collected(event.status()).ifPresent(money -> body.add("collected", money));
        return body;
    }

    private static CarrierError unknown(String what, String which) {
        return new CarrierError(404, "not_found", null, "There is no " + what + " " + which + ".");
    }
}
