package org.kontor.sandbox.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.Map;

/** JSON as the services answer it: members keep their order and empty values are written as null. */
public final class Json {

    private static final Gson PRETTY =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();
    private static final Gson COMPACT = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }

    /** An object of names and values in turn; a value may be text, a number, a truth value, JSON or null. */
    public static JsonObject object(Object... namesAndValues) {
        var object = new JsonObject();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return object;
    }

    /** A list of values. */
    public static JsonArray array(Collection<?> values) {
        var array = new JsonArray();
        values.forEach(value -> array.add(value(value)));
        return array;
    }

    /** An object of texts. */
    public static JsonObject texts(Map<String, String> texts) {
        var object = new JsonObject();
        texts.forEach(object::addProperty);
        return object;
    }

    /** One value as JSON. */
    public static JsonElement value(Object value) {
        return value instanceof JsonElement element ? element
                : value == null ? JsonNull.INSTANCE : COMPACT.toJsonTree(value);
    }

    /** Reads an object. */
    public static JsonObject parse(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** Writes for people. */
    public static String pretty(JsonElement element) {
        return PRETTY.toJson(element);
    }

    /** Writes for the store and the wire. */
    public static String compact(JsonElement element) {
        return COMPACT.toJson(element);
    }

    /** A text member, or null when it is missing or null. */
    public static String text(JsonObject object, String name) {
        var element = object.get(name);
        return element == null || element.isJsonNull() ? null : element.getAsString();
    }

    /** A whole number member, 0 when it is missing or null. */
    public static long number(JsonObject object, String name) {
        var element = object.get(name);
        return element == null || element.isJsonNull() ? 0 : element.getAsLong();
    }

    /** An object member, or an empty object when it is missing or null. */
    public static JsonObject inner(JsonObject object, String name) {
        var element = object.get(name);
        return element == null || !element.isJsonObject() ? new JsonObject() : element.getAsJsonObject();
    }

    /** A list member, or an empty list when it is missing or null. */
    public static JsonArray list(JsonObject object, String name) {
        var element = object.get(name);
        return element == null || !element.isJsonArray() ? new JsonArray() : element.getAsJsonArray();
    }
}
