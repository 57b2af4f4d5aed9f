package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Ask;
import org.kontor.sandbox.stripe.api.Listing;
import org.kontor.sandbox.stripe.api.Search;
import org.kontor.sandbox.stripe.api.StripeObjects;

/** Charges: each attempt to move money, read only; they are made by paying an intent. */
public final class Charges {

    /** One charge. */
    public JsonObject retrieve(Ask ask) {
        return StripeObjects.get(ask.tx(), "charge", ask.id(), "id");
    }

    /** Charges, newest first. */
    public JsonObject list(Ask ask) {
        return new Listing(ask, "charge").filtered("payment_intent", "customer", "transfer_group").ranged("created")
                .page("/v1/charges");
    }

    /** Charges by their metadata, status, amount and the like. */
    public JsonObject search(Ask ask) {
        return Search.over(ask, "charge", "/v1/charges/search");
    }

    /** One payment method. */
    public JsonObject paymentMethod(Ask ask) {
        return StripeObjects.get(ask.tx(), "payment_method", ask.id(), "payment_method");
    }

    /** The refunds of a charge as a list, for those who expand them. */
    public static JsonElement refunds(Tx tx, JsonObject charge) {
        var id = Json.text(charge, "id");
        return Json.object("object", "list", "data", Json.array(StripeObjects.where(tx, "refund", "charge", id)),
                "has_more", false, "url", "/v1/charges/" + id + "/refunds");
    }
}
