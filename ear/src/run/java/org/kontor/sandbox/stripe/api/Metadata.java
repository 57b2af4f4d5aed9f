package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.util.Map;
import org.kontor.sandbox.store.Json;

/** The merchant's own notes on an object: up to 50 names of 40 signs, values of 500 signs, all text. */
public final class Metadata {

    private Metadata() {
    }

    /** Checks given metadata; an empty text instead of a map means "remove all". */
    static JsonObject typed(Object given, String path) {
        if ("".equals(given)) {
            return new JsonObject();
        }
        if (!(given instanceof Map<?, ?> map)) {
            throw StripeError.invalid(null, path, "Invalid hash");
        }
        if (map.size() > 50) {
            throw StripeError.invalid(null, path, "You can have up to 50 metadata keys.");
        }
        var typed = new JsonObject();
        map.forEach((name, value) -> typed.addProperty((String) name, text((String) name, value, path)));
        return typed;
    }

    /** Lays new metadata over old: a name with an empty value is removed. */
    public static JsonObject merged(JsonObject old, JsonObject given) {
        var merged = old.deepCopy();
        given.entrySet().forEach(entry -> {
            if (entry.getValue().getAsString().isEmpty()) {
                merged.remove(entry.getKey());
            } else {
                merged.add(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }

    /** Metadata of a new object: names with an empty value are left out. */
    public static JsonObject fresh(JsonObject params) {
        return merged(new JsonObject(), Json.inner(params, "metadata"));
    }

    private static String text(String name, Object value, String path) {
        var inside = path + "[" + name + "]";
        if (!(value instanceof String text)) {
            throw StripeError.invalid(null, inside, "Metadata values must be strings, but for key " + name
                    + " you passed in a hash.");
        }
        if (name.length() > 40 || text.length() > 500) {
            throw StripeError.invalid("parameter_invalid_string_too_long", inside,
                    "Metadata keys can be up to 40 characters long and values up to 500.");
        }
        return text;
    }
}
