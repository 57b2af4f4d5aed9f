package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.sandbox.web.FormPair;

/** Holds a request against what its endpoint accepts, and gives its values their types. */
public final class ParamCheck {

    private static final int LONGEST_TEXT = 5_000;

    private ParamCheck() {
    }

    /** The typed parameters, or the error that Stripe answers. */
    public static JsonObject typed(ParamShape.Members shape, List<FormPair> pairs) {
        return members(shape, ParamTree.of(pairs), "");
    }

    private static JsonObject members(ParamShape.Members shape, Map<?, ?> given, String path) {
        var typed = new JsonObject();
        given.forEach((name, value) -> {
            var member = shape.members().get(name);
            var inside = path.isEmpty() ? (String) name : path + "[" + name + "]";
            if (member == null) {
                throw StripeError.invalid("parameter_unknown", inside, "Received unknown parameter: " + inside);
            }
            typed.add((String) name, value(member.shape(), value, inside));
        });
        shape.members().forEach((name, member) -> {
            if (member.required() && !given.containsKey(name)) {
                var inside = path.isEmpty() ? name : path + "[" + name + "]";
                throw StripeError.invalid("parameter_missing", inside, "Missing required param: " + inside + ".");
            }
        });
        return typed;
    }

    private static JsonElement value(ParamShape shape, Object given, String path) {
        if (shape instanceof ParamShape.Members members) {
            return members(members, map(given, path, "object"), path);
        }
        if (shape instanceof ParamShape.Many many) {
            return many(many, map(given, path, "array"), path);
        }
        if (shape instanceof ParamShape.OneOf oneOf) {
            return oneOf(oneOf.words(), text(given, path), path);
        }
        return word(((ParamShape.Word) shape).type(), given, path);
    }

    private static JsonArray many(ParamShape.Many many, Map<?, ?> given, String path) {
        var all = new JsonArray();
        given.forEach((index, value) -> {
            if (!((String) index).matches("\\d{1,4}")) {
                throw StripeError.invalid(null, path, "Invalid array");
            }
            all.add(value(many.each(), value, path + "[" + index + "]"));
        });
        return all;
    }

    private static JsonElement oneOf(List<String> words, String given, String path) {
        if (words.contains(given)) {
            return new JsonPrimitive(given);
        }
        throw StripeError.invalid(null, path, "Invalid " + path + ": must be one of " + String.join(", ", words));
    }

    private static JsonElement word(String type, Object given, String path) {
        return switch (type) {
            case "string" -> new JsonPrimitive(limited(filled(text(given, path), path), path));
            case "int" -> new JsonPrimitive(whole(filled(text(given, path), path), path));
            case "decimal" -> new JsonPrimitive(decimal(filled(text(given, path), path), path));
            case "bool" -> new JsonPrimitive(truth(text(given, path), path));
            case "map" -> Metadata.typed(given, path);
            case "range" -> range(given, path);
            case "any" -> new JsonPrimitive(true);
            case "unsupported" -> throw StripeError.invalid("sandbox_unsupported", path,
                    "Stripe knows the parameter " + path + ", but this sandbox does not play it.");
            default -> throw new IllegalArgumentException("No such type: " + type);
        };
    }

    private static JsonElement range(Object given, String path) {
        if (given instanceof String text) {
            return new JsonPrimitive(whole(text, path));
        }
        return members(ParamShape.parse("{gt:int gte:int lt:int lte:int}"), map(given, path, "object"), path);
    }

    private static Map<?, ?> map(Object given, String path, String wanted) {
        if (given instanceof Map<?, ?> map) {
            return map;
        }
        throw StripeError.invalid(null, path, "Invalid " + wanted);
    }

    private static String text(Object given, String path) {
        if (given instanceof String text) {
            return text;
        }
        throw StripeError.invalid(null, path, "Invalid string: " + path + " is a hash or an array.");
    }

    private static String filled(String text, String path) {
        if (text.isEmpty()) {
            throw StripeError.invalid("parameter_invalid_empty", path, "You passed an empty string for '" + path
                    + "'. We assume empty values are an attempt to unset a parameter; however '" + path
                    + "' cannot be unset. You should remove '" + path
                    + "' from your request or supply a non-empty value.");
        }
        return text;
    }

    private static String limited(String text, String path) {
        if (text.length() > LONGEST_TEXT) {
            throw StripeError.invalid("parameter_invalid_string_too_long", path, "Invalid string: must be at most "
                    + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private static long whole(String text, String path) {
        if (!text.matches("-?\\d{1,18}")) {
            throw StripeError.invalid("parameter_invalid_integer", path, "Invalid integer: " + text);
        }
        return Long.parseLong(text);
    }

    private static BigDecimal decimal(String text, String path) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,12})?")) {
            throw StripeError.invalid(null, path, "Invalid decimal: " + text);
        }
        return new BigDecimal(text);
    }

    private static boolean truth(String text, String path) {
        if (!text.equals("true") && !text.equals("false")) {
            throw StripeError.invalid(null, path, "Invalid boolean: " + text);
        }
        return text.equals("true");
    }
}
