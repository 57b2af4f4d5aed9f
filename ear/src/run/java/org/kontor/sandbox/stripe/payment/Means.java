package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonObject;
import org.kontor.sandbox.store.Json;

/**
 * What the customer pays with, as far as a provider may keep it: brand and last four digits of a card, or country and
 * last four digits of an account. The number itself is never part of it.
 */
public record Means(String type, String payer, JsonObject details) {

    /** A card. */
    public static Means card(TestCards.Kind kind, String last4, int month, int year, String payer) {
        return new Means("card", payer, Json.object("brand", kind.brand(), "country", kind.country(),
                "exp_month", month, "exp_year", year, "fingerprint", "fp" + kind.brand() + last4,
                "funding", kind.funding(), "last4", last4));
    }

    /** A bank account that is debited. */
    public static Means account(String iban, String payer) {
        return new Means("sepa_debit", payer, Json.object("bank_code", iban.substring(4, 12), "branch_code", "",
                "country", iban.substring(0, 2), "fingerprint", "fpsepa" + iban.substring(iban.length() - 4),
                "last4", iban.substring(iban.length() - 4)));
    }

    /** Reads what {@link #asJson()} wrote. */
    static Means from(JsonObject json) {
        return new Means(Json.text(json, "type"), Json.text(json, "payer"), Json.inner(json, "details"));
    }

    JsonObject asJson() {
        return Json.object("type", type, "payer", payer, "details", details);
    }

    /** Whether charges of this kind carry the prefix and the type of a card charge. */
    boolean isCard() {
        return type.equals("card");
    }
}
