package org.kontor.sandbox.stripe.balance;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Currencies;
import org.kontor.sandbox.stripe.api.StripeObjects;

/**
 * The itemised payout reconciliation as a CSV file: one row per balance transaction of a payout, amounts in decimal
 * <em>major</em> units, while the API speaks of minor units.
 */
final class ItemisedCsv {

    static final List<String> USUAL_COLUMNS = List.of("automatic_payout_id", "automatic_payout_effective_at_utc",
            "automatic_payout_effective_at", "balance_transaction_id", "created_utc", "created", "available_on_utc",
            "available_on", "currency", "gross", "fee", "net", "reporting_category", "source_id", "description",
            "customer_facing_amount", "customer_facing_currency", "charge_id", "payment_intent_id",
            "charge_created_utc", "card_brand", "card_funding", "card_country");
    static final Pattern METADATA = Pattern.compile("(payment|refund)_metadata\\[(.{1,40})\\]");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Tx tx;
    private final List<String> columns;
    private final ZoneId zone;

    ItemisedCsv(Tx tx, List<String> columns, ZoneId zone) {
        this.tx = tx;
        this.columns = columns;
        this.zone = zone;
    }

    static boolean knows(String column) {
        return USUAL_COLUMNS.contains(column) || METADATA.matcher(column).matches();
    }

    String header() {
        return columns.stream().map(ItemisedCsv::quoted).collect(Collectors.joining(",")) + "\n";
    }

    /** One row; the source is the charge or the refund behind the balance transaction. */
    String row(JsonObject payout, JsonObject item) {
        var source = StripeObjects.find(tx, Json.text(item, "source")).orElseGet(JsonObject::new);
        var refund = "refund".equals(Json.text(source, "object")) ? source : new JsonObject();
        var charge = "refund".equals(Json.text(source, "object"))
                ? StripeObjects.find(tx, Json.text(source, "charge")).orElseGet(JsonObject::new) : source;
        return columns.stream().map(column -> quoted(value(column, payout, item, charge, refund)))
                .collect(Collectors.joining(",")) + "\n";
    }

    private String value(String column, JsonObject payout, JsonObject item, JsonObject charge, JsonObject refund) {
        var currency = Json.text(item, "currency");
        var card = Json.inner(Json.inner(charge, "payment_method_details"), "card");
        return switch (column) {
            case "automatic_payout_id" -> Json.text(payout, "id");
            case "automatic_payout_effective_at_utc" -> time(payout, "arrival_date", ZoneId.of("UTC"));
            case "automatic_payout_effective_at" -> time(payout, "arrival_date", zone);
            case "balance_transaction_id" -> Json.text(item, "id");
            case "created_utc" -> time(item, "created", ZoneId.of("UTC"));
            case "created" -> time(item, "created", zone);
            case "available_on_utc" -> time(item, "available_on", ZoneId.of("UTC"));
            case "available_on" -> time(item, "available_on", zone);
            case "currency", "customer_facing_currency" -> currency;
            case "gross", "customer_facing_amount" -> Currencies.major(Json.number(item, "amount"), currency);
            case "fee", "net" -> Currencies.major(Json.number(item, column), currency);
            case "reporting_category", "description" -> Json.text(item, column);
            case "source_id" -> Json.text(item, "source");
            case "charge_id" -> Json.text(charge, "id");
            case "payment_intent_id" -> Json.text(charge, "payment_intent");
            case "charge_created_utc" -> time(charge, "created", ZoneId.of("UTC"));
            case "card_brand" -> Json.text(card, "brand");
            case "card_funding" -> Json.text(card, "funding");
            case "card_country" -> Json.text(card, "country");
            default -> metadata(column, charge, refund);
        };
    }

    private static String metadata(String column, JsonObject charge, JsonObject refund) {
        var match = METADATA.matcher(column);
        if (!match.matches()) {
            throw new IllegalArgumentException(column);
        }
        return Json.text(Json.inner(match.group(1).equals("payment") ? charge : refund, "metadata"), match.group(2));
    }

    private static String time(JsonObject object, String member, ZoneId zone) {
        return object.has(member) ? TIME.format(Instant.ofEpochSecond(Json.number(object, member)).atZone(zone)) : null;
    }

    private static String quoted(String value) {
        if (value == null) {
            return "";
        }
        return value.matches("[^\",\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
