package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.kontor.sandbox.store.Bulk;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.stripe.api.StripeObjects;

/**
 * A card payment that was made on a hosted page before this sandbox was there, under the ids that the merchant knows:
 * told in one object with {@code session, intent, charge, balance_transaction, order, key, amount, brand, last4,
 * email, name, opened, paid}, times in epoch seconds.
 */
public final class PastPayment {

    private static final long TIME_TO_PAY = 40L * 60;

    private final JsonObject told;
    private final String currency;

    /** A payment as it is told. */
    public PastPayment(JsonObject told, String currency) {
        this.told = told;
        this.currency = currency;
    }

    /** Keeps session, intent, payment method and charge as if they had been paid here; says what the charge is for. */
    public String keep(Bulk bulk, String publicBase) {
        var opened = number("opened");
        var paid = number("paid");
        var means = Means.card(new TestCards.Kind(text("brand"), "credit", "DE"), text("last4"), 12, 2034,
                text("name"));
        var asked = asked();
        var intent = IntentShape.intent(text("intent"), asked, number("amount"), currency,
                Json.array(List.of("card")), opened);
        var method = IntentShape.method(means, text("email"), paid);
        var charge = IntentShape.charge(text("charge"), intent, method, means, "succeeded", null, false, paid);
        Attempts.settled(intent, method, charge);
        Attempts.captured(intent, charge, number("amount"), text("balance_transaction"));
        var items = items(opened);
        var session = SessionShape.fresh(text("session"), asked, items, opened, opened + TIME_TO_PAY,
                publicBase + "/pay/" + text("session"));
        session.addProperty("payment_intent", text("intent"));
        SessionShape.complete(session, true, text("email"), text("name"));
        StripeObjects.add(bulk, session, Json.object("line_items", items.lines()));
        StripeObjects.add(bulk, intent, Json.object("session", text("session")));
        StripeObjects.add(bulk, method, new JsonObject());
        StripeObjects.add(bulk, charge, new JsonObject());
        return Json.text(charge, "description");
    }

    private JsonObject asked() {
        return Json.object("client_reference_id", text("order"), "customer_email", text("email"),
                "description", "Order " + text("order"), "mode", "payment",
                "metadata", Json.object("order", text("order"), "payment", text("key")));
    }

    private LineItems items(long opened) {
        var one = new JsonArray();
        one.add(Json.object("quantity", 1, "price_data", Json.object("currency", currency,
                "unit_amount", number("amount"), "product_data", Json.object("name", "Order " + text("order")))));
        return LineItems.of(one, opened);
    }

    private String text(String name) {
        return told.get(name).getAsString();
    }

    private long number(String name) {
        return told.get(name).getAsLong();
    }
}
