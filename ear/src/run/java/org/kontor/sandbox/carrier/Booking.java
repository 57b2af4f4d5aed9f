package org.kontor.sandbox.carrier;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kontor.sandbox.store.Json;

/**
 * What a shop asks the carrier to carry, checked field by field. A reference and a recipient are needed; a shop that
 * names no sender is taken to post from the address that the carrier has on file. Money is collected at the door with
 * the standard parcel in Germany and Austria, in euros; {@code collect} is null where none is.
 */
record Booking(String reference, JsonObject from, JsonObject to, JsonObject parcel, JsonObject collect,
               Optional<Itinerary> itinerary) {

    private static final JsonObject ON_FILE =
            Json.object("name", "Sender on file", "city", "Göteborg", "country", "SE");
    private static final List<String> FIELDS =
            List.of("reference", "order", "service", "pieces", "from", "to", "parcel", "items", "collect",
                    "test_itinerary");
    private static final List<String> ADDRESS = List.of("name", "company", "street", "extra", "postcode", "city",
            "region", "country", "phone", "email");
    private static final List<String> COLLECTS_IN = List.of("DE", "AT");
    private static final long MOST_COLLECTED = 350_000;
    private static final List<String> NEEDED = List.of("name", "street", "city", "country");
    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());

    static Booking parse(String body) {
        JsonObject asked;
        try {
            asked = Json.parse(body);
        } catch (JsonParseException | IllegalStateException broken) {
            throw new CarrierError(400, "invalid_json", null, "The body is not a JSON object.");
        }
        known(asked, FIELDS, "");
        return new Booking(text(asked, "reference", "reference", 64),
                asked.has("from") ? address(asked, "from") : ON_FILE, address(asked, "to"), parcel(asked),
                asked.has("collect") ? collect(asked) : null, itinerary(asked));
    }

    private static JsonObject collect(JsonObject asked) {
        var collect = Json.inner(asked, "collect");
        known(collect, List.of("amount", "currency", "reference"), "collect.");
        var amount = number(collect, "amount", "collect.amount", 1, MOST_COLLECTED);
        if (!text(collect, "currency", "collect.currency", 3).equals("EUR")) {
            throw CarrierError.field("collect.currency", "Money is collected in EUR only.");
        }
        if (!"STANDARD".equals(Json.text(asked, "service"))
                || !COLLECTS_IN.contains(Json.text(Json.inner(asked, "to"), "country"))) {
            throw CarrierError.field("collect", "Money is collected with the service STANDARD in "
                    + String.join(" and ", COLLECTS_IN) + " only.");
        }
        return Json.object("amount", amount, "currency", "EUR", "reference", text(collect, "reference",
                "collect.reference", 25));
    }

    private static JsonObject parcel(JsonObject asked) {
        var parcel = Json.object("order", null, "service", null, "pieces", null, "weight_grams", null, "items", null);
        if (asked.has("order")) {
            parcel.addProperty("order", text(asked, "order", "order", 64));
        }
        if (asked.has("service")) {
            parcel.addProperty("service", text(asked, "service", "service", 40));
        }
        if (asked.has("pieces")) {
            parcel.addProperty("pieces", number(asked, "pieces", "pieces", 1, 99_999));
        }
        if (asked.has("parcel")) {
            known(Json.inner(asked, "parcel"), List.of("weight_grams"), "parcel.");
            parcel.addProperty("weight_grams",
                    number(Json.inner(asked, "parcel"), "weight_grams", "parcel.weight_grams", 1, 31_500));
        }
        if (asked.has("items")) {
            parcel.add("items", items(asked));
        }
        return parcel;
    }

    private static JsonObject address(JsonObject asked, String name) {
        var address = Json.inner(asked, name);
        known(address, ADDRESS, name + ".");
        NEEDED.forEach(field -> text(address, field, name + "." + field, 120));
        address.entrySet().forEach(entry -> {
            if (!entry.getValue().isJsonNull()) {
                text(address, entry.getKey(), name + "." + entry.getKey(), 120);
            }
        });
        if (!COUNTRIES.contains(Json.text(address, "country"))) {
            throw CarrierError.field(name + ".country", "The country must be an ISO code of two letters.");
        }
        return address;
    }

    private static JsonArray items(JsonObject asked) {
        var items = Json.list(asked, "items");
        if (items.isEmpty()) {
            throw CarrierError.field("items", "A parcel has one item at least.");
        }
        for (var i = 0; i < items.size(); i++) {
            if (!items.get(i).isJsonObject()) {
                throw CarrierError.field("items[" + i + "]", "An item is an object.");
            }
            var item = items.get(i).getAsJsonObject();
            known(item, List.of("description", "sku", "quantity"), "items[" + i + "].");
            text(item, "description", "items[" + i + "].description", 200);
            number(item, "quantity", "items[" + i + "].quantity", 1, 99_999);
        }
        return items;
    }

    private static Optional<Itinerary> itinerary(JsonObject asked) {
        var name = Json.text(asked, "test_itinerary");
        var found = name == null ? Optional.<Itinerary>empty() : Itinerary.named(name);
        if (name != null && found.isEmpty()) {
            throw CarrierError.field("test_itinerary", "There is no itinerary \"" + name + "\".");
        }
        return found;
    }

    private static void known(JsonObject object, List<String> fields, String path) {
        object.keySet().stream().filter(name -> !fields.contains(name)).findFirst().ifPresent(name -> {
            throw CarrierError.field(path + name, "There is no field " + path + name + ".");
        });
    }

    private static String text(JsonObject object, String name, String path, int most) {
        var element = object.get(name);
        var text = isPrimitive(element) && element.getAsJsonPrimitive().isString() ? element.getAsString().strip() : "";
        if (text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw CarrierError.field(path, "The field " + path + " must be a text of 1 to " + most + " characters.");
        }
        return text;
    }

    private static long number(JsonObject object, String name, String path, long least, long most) {
        var element = object.get(name);
        var text = isPrimitive(element) ? element.getAsString() : "";
        if (!text.matches("\\d{1,9}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw CarrierError.field(path, "The field " + path + " must be a whole number from " + least + " to " + most
                    + ".");
        }
        return Long.parseLong(text);
    }

    private static boolean isPrimitive(JsonElement element) {
        return element != null && element.isJsonPrimitive();
    }
}
