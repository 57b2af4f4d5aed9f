package org.kontor.shipping.nordpost;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Money;
import org.kontor.shipping.BookParcel;
import org.kontor.shipping.BookingAnswer.Booked;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.CarrierMessage;
import org.kontor.shipping.TrackingNumber;
import org.kontor.shipping.TrackingStatus;

/** Nordpost's words in JSON. What is missing or malformed ends in a {@link RuntimeException}: no half answers. */
final class NordpostJson {

    private static final int LONGEST_ADDRESS = 500;

    private NordpostJson() {
    }

    static JsonObject read(String body) {
        try (var reader = JsonMaker.reader(body)) {
            return reader.readObject();
        }
    }

    static String parcel(BookParcel parcel) {
        var to = parcel.to();
        var address = JsonMaker.object().add("name", to.name()).add("street", to.street()).add("city", to.city())
                .add("country", to.country());
        if (to.company() != null) {
            address.add("company", to.company());
        }
        if (to.postcode() != null) {
            address.add("postcode", to.postcode());
        }
        if (to.region() != null) {
            address.add("region", to.region());
        }
        if (to.extra() != null) {
            address.add("extra", to.extra());
        }
        var booking = JsonMaker.object().add("reference", parcel.reference()).add("order", parcel.orderNumber())
                .add("service", parcel.service()).add("pieces", parcel.pieces()).add("to", address);
        if (parcel.collect() != null) {
            booking.add("collect", JsonMaker.object().add("amount", parcel.collect().amount().minor())
                    .add("currency", parcel.collect().amount().currency())
                    .add("reference", parcel.collect().reference()));
        }
        return booking.build().toString();
    }

    static Booked booked(JsonObject shipment) {
        return new Booked(shipment.getString("id"), new TrackingNumber(shipment.getString("tracking_number")),
                address(shipment.getString("tracking_url", null)), address(shipment.getString("label_url", null)));
    }

    /** Only web addresses become links in our pages. */
    private static String address(String text) {
        if (text == null || text.length() > LONGEST_ADDRESS) {
            return null;
        }
        var uri = URI.create(text);
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                ? uri.toString() : null;
    }

    static List<CarrierEvent> events(JsonObject tracking) {
        var number = number(tracking);
        return tracking.getJsonArray("events").stream().map(JsonValue::asJsonObject).map(event -> event(number, event))
                .toList();
    }

    private static CarrierEvent event(TrackingNumber number, JsonObject event) {
        return new CarrierEvent(event.getString("id"), number, status(event.getString("status")),
                event.getString("description", ""), event.getString("location", null),
                OffsetDateTime.parse(event.getString("occurred_at")).toInstant(), collected(event));
    }

    /** A sum that nobody can read is no reason to lose the event. */
    private static Money collected(JsonObject event) {
        if (!event.containsKey("collected") || event.isNull("collected")) {
            return null;
        }
        try {
            var collected = event.getJsonObject("collected");
            return Money.ofMinor(collected.getJsonNumber("amount").longValueExact(), collected.getString("currency"));
        } catch (RuntimeException malformed) {
            return null; // the parcel moved all the same; what was collected is asked about under Unresolved
        }
    }

    /** A word that we do not know yet is no reason to lose the event. */
    private static TrackingStatus status(String word) {
        var wanted = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(TrackingStatus.values()).filter(status -> status.name().equals(wanted)).findFirst()
                .orElse(TrackingStatus.UNKNOWN);
    }

    static CarrierMessage message(JsonObject message) {
        return new CarrierMessage(message.getString("id"), message.getString("type"), number(message));
    }

    /** A message is itself the event that it tells of; the same event told twice has the same id. */
    static CarrierEvent told(JsonObject message) {
        return event(number(message), message);
    }

    private static TrackingNumber number(JsonObject message) {
        return new TrackingNumber(message.getString("tracking_number"));
    }
}
