package org.kontor.promotion;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** An action as JSON and back, told apart by {@code type}. */
final class ActionJson {

    private ActionJson() {
    }

    static JsonObjectBuilder write(Action action) {
        if (action instanceof Action.PercentOff off) {
            return type("PERCENT_OFF").add("target", RuleJson.target(off.target())).add("percentage",
                    off.percentage().plain());
        }
        if (action instanceof Action.AmountOff off) {
            return type("AMOUNT_OFF").add("target", RuleJson.target(off.target())).add("each",
                    RuleJson.money(off.each()));
        }
        if (action instanceof Action.QuantityTiers tiers) {
            return type("QUANTITY_TIERS").add("target", RuleJson.target(tiers.target())).add("tiers",
                    quantityTiers(tiers));
        }
        if (action instanceof Action.OrderPercentOff off) {
            return type("ORDER_PERCENT_OFF").add("percentage", off.percentage().plain());
        }
        if (action instanceof Action.OrderAmountOff off) {
            return type("ORDER_AMOUNT_OFF").add("amount", RuleJson.money(off.amount()));
        }
        if (action instanceof Action.ValueTiers tiers) {
            return type("VALUE_TIERS").add("tiers", valueTiers(tiers));
        }
        return action instanceof Action.DeliveryOff off
                ? type("DELIVERY_OFF").add("percentage", off.percentage().plain()) : pieces(action);
    }

    private static JsonObjectBuilder pieces(Action action) {
        if (action instanceof Action.BuyGet deal) {
            return type("BUY_GET").add("buy", RuleJson.target(deal.buy())).add("buyPieces", deal.buyPieces())
                    .add("target", RuleJson.target(deal.target())).add("getPieces", deal.getPieces())
                    .add("percentage", deal.percentage().plain()).add("mostTimes", deal.mostTimes());
        }
        if (action instanceof Action.CheapestFree deal) {
            return type("CHEAPEST_FREE").add("target", RuleJson.target(deal.target())).add("every", deal.every())
                    .add("mostTimes", deal.mostTimes());
        }
        if (action instanceof Action.BundlePrice bundle) {
            return type("BUNDLE_PRICE").add("target", RuleJson.target(bundle.target())).add("pieces", bundle.pieces())
                    .add("price", RuleJson.money(bundle.price())).add("mostTimes", bundle.mostTimes());
        }
        if (action instanceof SetPrice set) {
            var parts = JsonMaker.array();
            set.parts().forEach(part -> parts.add(JsonMaker.object().add("target", RuleJson.target(part.target()))
                    .add("pieces", part.pieces())));
            return type("SET_PRICE").add("parts", parts).add("price", RuleJson.money(set.price()))
                    .add("mostTimes", set.mostTimes());
        }
        var gift = (Action.Gift) action;
        return type("GIFT").add("sku", gift.sku().value()).add("pieces", gift.pieces());
    }

    static Action read(JsonObject json) {
        return switch (json.getString("type")) {
            case "PERCENT_OFF" -> new Action.PercentOff(target(json, "target"), percentage(json));
            case "AMOUNT_OFF" ->
                new Action.AmountOff(target(json, "target"), RuleJson.money(json.getJsonObject("each")));
            case "QUANTITY_TIERS" -> new Action.QuantityTiers(target(json, "target"), tiers(json).stream()
                    .map(tier -> new Action.QuantityTiers.Tier(tier.getInt("from"), percentage(tier))).toList());
            case "BUY_GET" -> new Action.BuyGet(target(json, "buy"), json.getInt("buyPieces"), target(json, "target"),
                    json.getInt("getPieces"), percentage(json), json.getInt("mostTimes"));
            case "CHEAPEST_FREE" ->
                new Action.CheapestFree(target(json, "target"), json.getInt("every"), json.getInt("mostTimes"));
            case "BUNDLE_PRICE" -> new Action.BundlePrice(target(json, "target"), json.getInt("pieces"),
                    RuleJson.money(json.getJsonObject("price")), json.getInt("mostTimes"));
            case "SET_PRICE" -> new SetPrice(json.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                    .map(part -> new SetPrice.Part(target(part, "target"), part.getInt("pieces"))).toList(),
                    RuleJson.money(json.getJsonObject("price")), json.getInt("mostTimes"));
            case "GIFT" -> new Action.Gift(new Sku(json.getString("sku")), json.getInt("pieces"));
            case "ORDER_PERCENT_OFF" -> new Action.OrderPercentOff(percentage(json));
            case "ORDER_AMOUNT_OFF" -> new Action.OrderAmountOff(RuleJson.money(json.getJsonObject("amount")));
            case "VALUE_TIERS" -> new Action.ValueTiers(tiers(json).stream().map(tier ->
                    new Action.ValueTiers.Tier(RuleJson.money(tier.getJsonObject("from")), percentage(tier))).toList());
            case "DELIVERY_OFF" -> new Action.DeliveryOff(percentage(json));
            default -> throw new IllegalArgumentException("unknown action: " + json.getString("type"));
        };
    }

    private static JsonObjectBuilder type(String name) {
        return JsonMaker.object().add("type", name);
    }

    private static Target target(JsonObject json, String field) {
        return RuleJson.target(json.getJsonObject(field));
    }

    private static Percentage percentage(JsonObject json) {
        return Percentage.parse(json.getString("percentage"));
    }

    private static List<JsonObject> tiers(JsonObject json) {
        return json.getJsonArray("tiers").getValuesAs(JsonObject.class);
    }

    private static JsonArrayBuilder quantityTiers(Action.QuantityTiers action) {
        var tiers = JsonMaker.array();
        action.tiers().forEach(tier -> tiers.add(JsonMaker.object().add("from", tier.from())
                .add("percentage", tier.percentage().plain())));
        return tiers;
    }

    private static JsonArrayBuilder valueTiers(Action.ValueTiers action) {
        var tiers = JsonMaker.array();
        action.tiers().forEach(tier -> tiers.add(JsonMaker.object().add("from", RuleJson.money(tier.from()))
                .add("percentage", tier.percentage().plain())));
        return tiers;
    }
}
