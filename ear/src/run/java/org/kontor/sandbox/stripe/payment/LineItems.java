package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.StripeError;

/** What a session sells: lines with an inline price, all in one currency. */
record LineItems(JsonArray lines, String currency, long total) {

    static LineItems of(JsonArray given, long created) {
        if (given.isEmpty()) {
            throw StripeError.invalid("parameter_missing", "line_items", "Missing required param: line_items.");
        }
        if (given.size() > 100) {
            throw StripeError.invalid(null, "line_items", "You can specify up to 100 line items.");
        }
        var lines = new JsonArray();
        String currency = null;
        long total = 0;
        for (var i = 0; i < given.size(); i++) {
            var at = "line_items[" + i + "]";
            var line = line(given.get(i).getAsJsonObject(), at, created);
            var lineCurrency = Json.text(line, "currency");
            if (currency != null && !currency.equals(lineCurrency)) {
                throw StripeError.invalid(null, at + "[price_data][currency]",
                        "All line items must have the same currency: " + currency + " and " + lineCurrency + ".");
            }
            currency = lineCurrency;
            total = Math.addExact(total, Json.number(line, "amount_total"));
            lines.add(line);
        }
        Currencies.checkChargeable(total, currency, "line_items");
        return new LineItems(lines, currency, total);
    }

    private static JsonObject line(JsonObject given, String at, long created) {
        if (!given.has("price_data")) {
            throw StripeError.invalid("parameter_missing", at + "[price_data]",
                    "You must specify price_data for each line item; this sandbox keeps no catalogue of prices.");
        }
        if (!given.has("quantity")) {
            throw StripeError.invalid("parameter_missing", at + "[quantity]", "Missing required param: " + at
                    + "[quantity].");
        }
        var price = Json.inner(given, "price_data");
        var currency = Currencies.checked(Json.text(price, "currency"), at + "[price_data][currency]");
        var quantity = within(Json.number(given, "quantity"), 1, 999_999, at + "[quantity]");
        if (!price.has("unit_amount") || !price.has("product_data")) {
            var missing = at + "[price_data][" + (price.has("unit_amount") ? "product_data" : "unit_amount") + "]";
            throw StripeError.invalid("parameter_missing", missing, "Missing required param: " + missing + ".");
        }
        var unit = within(Json.number(price, "unit_amount"), 0, Currencies.largest(currency),
                at + "[price_data][unit_amount]");
        Currencies.checkStep(unit, currency, at + "[price_data][unit_amount]");
        var amount = unit * quantity;
        var product = Json.inner(price, "product_data");
        return Json.object("id", Ids.next("li"), "object", "item", "adjustable_quantity", null, "amount_discount", 0,
                "amount_subtotal", amount, "amount_tax", 0, "amount_total", amount, "currency", currency,
                "description", Json.text(product, "name"), "metadata", Json.inner(given, "metadata"),
                "price", price(currency, unit, product, created), "quantity", quantity);
    }

    private static JsonObject price(String currency, long unit, JsonObject product, long created) {
        return Json.object("id", Ids.next("price"), "object", "price", "active", false, "billing_scheme", "per_unit",
                "created", created, "currency", currency, "custom_unit_amount", null, "livemode", false,
                "lookup_key", null, "metadata", new JsonObject(), "nickname", null, "product", Ids.next("prod", 14),
                "recurring", null, "tax_behavior", "unspecified", "tiers_mode", null, "transform_quantity", null,
                "type", "one_time", "unit_amount", unit, "unit_amount_decimal", String.valueOf(unit));
    }

    private static long within(long number, long least, long most, String param) {
        if (number < least || number > most) {
            throw StripeError.invalid("parameter_invalid_integer", param,
                    "Invalid integer: must be between " + least + " and " + most + ".");
        }
        return number;
    }
}
