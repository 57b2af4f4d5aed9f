package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonObject;
import java.util.List;
import org.kontor.sandbox.store.Json;

/**
 * What the customer pays with, as far as a provider may keep it: brand and last four digits of a card, or country and
 * last four digits of an account. The number itself is never part of it. {@code kept} is the payment method that was
 * saved before, or null; {@code saves} says whether the customer wants this card to be saved.
 */
public record Means(String type, String payer, JsonObject details, String kept, boolean saves) {

    private static final List<String> KNOWN = List.of("brand", "country", "exp_month", "exp_year", "fingerprint",
            "funding", "last4");

    /** A card. */
    public static Means card(TestCards.Kind kind, String last4, int month, int year, String payer) {
        return new Means("card", payer, Json.object("brand", kind.brand(), "country", kind.country(),
                "exp_month", month, "exp_year", year, "fingerprint", "fp" + kind.brand() + last4,
                "funding", kind.funding(), "last4", last4), null, false);
    }

    /** The same, to be saved once it has paid, if the customer wants so. */
    public Means saving(boolean wanted) {
        return new Means(type, payer, details, kept, wanted);
    }

    /** A card that was saved before. */
    static Means kept(JsonObject method) {
        var details = Json.inner(method, "card");
        var known = new JsonObject();
        KNOWN.forEach(member -> known.add(member, details.get(member)));
        return new Means("card", Json.text(Json.inner(method, "billing_details"), "name"), known,
                Json.text(method, "id"), false);
    }

    /** A bank account that is debited. */
    public static Means account(String iban, String payer) {
        return new Means("sepa_debit", payer, Json.object("bank_code", iban.substring(4, 12), "branch_code", "",
                "country", iban.substring(0, 2), "fingerprint", "fpsepa" + iban.substring(iban.length() - 4),
                "last4", iban.substring(iban.length() - 4)), null, false);
    }

    /** Reads what {@link #asJson()} wrote. */
    static Means from(JsonObject json) {
        return new Means(Json.text(json, "type"), Json.text(json, "payer"), Json.inner(json, "details"),
                Json.text(json, "kept"), json.has("saves") && json.get("saves").getAsBoolean());
    }

    JsonObject asJson() {
        return Json.object("type", type, "payer", payer, "details", details, "kept", kept, "saves", saves);
    }

    /** Whether charges of this kind carry the prefix and the type of a card charge. */
    boolean isCard() {
        return type.equals("card");
    }
}
