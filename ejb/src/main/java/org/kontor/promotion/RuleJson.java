package org.kontor.promotion;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Money;

/** A rule as JSON and back; {@code version} tells later readers which form they hold. */
final class RuleJson {

    private static final int VERSION = 1;

    private RuleJson() {
    }

    static String write(Rule rule) {
        var json = half(rule).add("version", VERSION);
        if (!rule.abroad().isEmpty()) {
            var abroad = JsonMaker.array();
            rule.abroad().forEach(each -> abroad.add(half(each)));
            json.add("abroad", abroad);
        }
        return json.build().toString();
    }

    private static JsonObjectBuilder half(Rule rule) {
        return JsonMaker.object().add("when", conditions(rule.conditions()))
                .add("give", ActionJson.write(rule.action()));
    }

    static Rule read(String text) {
        try (var reader = JsonMaker.reader(text)) {
            var json = reader.readObject();
            if (json.getInt("version") != VERSION) {
                throw new IllegalArgumentException("unknown version of a stored rule: " + json.getInt("version"));
            }
            return half(json).with(json.containsKey("abroad") ? json.getJsonArray("abroad")
                    .getValuesAs(JsonObject.class).stream().map(RuleJson::half).toList() : List.of());
        }
    }

    private static Rule half(JsonObject json) {
        return new Rule(conditions(json.getJsonObject("when")), ActionJson.read(json.getJsonObject("give")));
    }

    private static JsonObjectBuilder conditions(Conditions conditions) {
        var json = JsonMaker.object().add("of", target(conditions.of())).add("pieces", conditions.pieces());
        if (conditions.value() != null) {
            json.add("value", money(conditions.value()));
        }
        var days = JsonMaker.array();
        conditions.days().forEach(day -> days.add(day.name()));
        if (conditions.group() != null) {
            json.add("group", conditions.group().code());
        }
        return json.add("days", days);
    }

    private static Conditions conditions(JsonObject json) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        json.getJsonArray("days").getValuesAs(JsonString.class).forEach(day -> days.add(DayOfWeek.valueOf(
                day.getString())));
        return new Conditions(target(json.getJsonObject("of")), json.getInt("pieces"),
                json.containsKey("value") ? money(json.getJsonObject("value")) : null, days,
                json.containsKey("group") ? new BuyerGroup(json.getString("group")) : null);
    }

    static JsonObjectBuilder target(Target target) {
        var names = JsonMaker.array();
        target.names().forEach(names::add);
        return JsonMaker.object().add("kind", target.kind().name()).add("names", names);
    }

    static Target target(JsonObject json) {
        return Target.of(Target.Kind.valueOf(json.getString("kind")),
                json.getJsonArray("names").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }

    static JsonObjectBuilder money(Money amount) {
        return JsonMaker.object().add("minor", amount.minor()).add("currency", amount.currency());
    }

    static Money money(JsonObject json) {
        return Money.ofMinor(json.getJsonNumber("minor").longValueExact(), json.getString("currency"));
    }
}
