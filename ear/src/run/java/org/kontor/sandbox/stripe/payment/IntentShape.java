package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.stripe.api.Ids;
import org.kontor.sandbox.stripe.api.Metadata;

/** How payment intents, payment methods and charges are written, with every member that the published API answers. */
final class IntentShape {

    private static final Set<String> SEVERAL_CAPTURES = Set.of("visa", "mastercard", "amex", "discover");

    private IntentShape() {
    }

    /** A new intent; {@code asked} holds the parameters that intents and sessions share. */
    static JsonObject intent(JsonObject asked, long amount, String currency, JsonArray types, long created) {
        return intent(Ids.next("pi"), asked, amount, currency, types, created);
    }

    static JsonObject intent(String id, JsonObject asked, long amount, String currency, JsonArray types,
                             long created) {
        var manual = "manual".equals(Json.text(asked, "capture_method"));
        return Json.object("id", id, "object", "payment_intent", "amount", amount, "amount_capturable", 0,
                "amount_details", Json.object("tip", new JsonObject()), "amount_received", 0, "application", null,
                "application_fee_amount", null, "automatic_payment_methods", null, "canceled_at", null,
                "cancellation_reason", null,
                "capture_method", manual ? "manual" : asked.has("capture_method")
                        ? Json.text(asked, "capture_method") : "automatic_async",
                "client_secret", id + "_secret_" + Ids.next("s").substring(2), "confirmation_method", "automatic",
                "created", created, "currency", currency, "customer", null, "customer_account", null,
                "description", Json.text(asked, "description"), "excluded_payment_method_types", null,
                "last_payment_error", null, "latest_charge", null, "livemode", false,
                "metadata", Metadata.fresh(asked), "next_action", null, "on_behalf_of", null,
                "payment_method", null, "payment_method_configuration_details", null,
                "payment_method_options", new JsonObject(), "payment_method_types", types, "processing", null,
                "receipt_email", Json.text(asked, "receipt_email"), "review", null,
                "setup_future_usage", Json.text(asked, "setup_future_usage"), "shipping", null, "source", null,
                "statement_descriptor", Json.text(asked, "statement_descriptor"),
                "statement_descriptor_suffix", Json.text(asked, "statement_descriptor_suffix"),
                "status", "requires_payment_method", "transfer_data", null,
                "transfer_group", Json.text(asked, "transfer_group"));
    }

    static JsonObject method(Means means, String email, long created) {
        var details = means.details().deepCopy();
        if (means.isCard()) {
            details.add("checks", checks());
            details.addProperty("display_brand", Json.text(details, "brand"));
            details.add("networks", Json.object("available", Json.array(List.of(Json.text(details, "brand"))),
                    "preferred", null));
            details.add("three_d_secure_usage", Json.object("supported", true));
            details.add("wallet", Json.value(null));
        }
        return Json.object("id", Ids.next("pm"), "object", "payment_method", "allow_redisplay", "limited",
                "billing_details", billing(means, email), means.type(), details, "created", created, "customer", null,
                "customer_account", null, "livemode", false, "metadata", new JsonObject(), "type", means.type());
    }

    /** A charge of an intent, in the state that the bank left it in. */
    static JsonObject charge(JsonObject intent, JsonObject method, Means means, String status, Decline why,
                             boolean challenged, long created) {
        return charge(Ids.next(means.isCard() ? "ch" : "py"), intent, method, means, status, why, challenged, created);
    }

    static JsonObject charge(String id, JsonObject intent, JsonObject method, Means means, String status, Decline why,
                             boolean challenged, long created) {
        return Json.object("id", id, "object", "charge", "amount", Json.number(intent, "amount"),
                "amount_captured", 0, "amount_refunded", 0, "application", null, "application_fee", null,
                "application_fee_amount", null, "balance_transaction", null,
                "billing_details", method.get("billing_details"), "calculated_statement_descriptor", "SANDBOX",
                "captured", false, "created", created, "currency", Json.text(intent, "currency"),
                "customer", Json.text(intent, "customer"),
                "description", Json.text(intent, "description"), "disputed", false,
                "failure_balance_transaction", null, "failure_code", why == null ? null : why.code(),
                "failure_message", why == null ? null : why.message(), "fraud_details", new JsonObject(),
                "livemode", false, "metadata", Json.inner(intent, "metadata"), "on_behalf_of", null,
                "outcome", status.equals("pending") ? null : outcome(why), "paid", status.equals("succeeded"),
                "payment_intent", Json.text(intent, "id"), "payment_method", Json.text(method, "id"),
                "payment_method_details", details(intent, means, challenged, created), "presentment_details", null,
                "radar_options", new JsonObject(), "receipt_email", Json.text(intent, "receipt_email"),
                "receipt_number", null, "receipt_url", null, "refunded", false, "review", null, "shipping", null,
                "source", null, "source_transfer", null,
                "statement_descriptor", Json.text(intent, "statement_descriptor"),
                "statement_descriptor_suffix", Json.text(intent, "statement_descriptor_suffix"), "status", status,
                "transfer_data", null, "transfer_group", Json.text(intent, "transfer_group"));
    }

    /** What the bank answered. */
    static JsonObject outcome(Decline why) {
        return why == null
                ? Json.object("advice_code", null, "network_advice_code", null, "network_decline_code", null,
                "network_status", "approved_by_network", "reason", null, "risk_level", "normal", "risk_score", 20,
                "seller_message", "Payment complete.", "type", "authorized")
                : Json.object("advice_code", "try_again_later", "network_advice_code", null,
                "network_decline_code", null, "network_status", "declined_by_network", "reason", why.declineCode(),
                "risk_level", "normal", "risk_score", 20,
                "seller_message", "The bank returned the decline code `" + why.declineCode() + "`.",
                "type", "issuer_declined");
    }

    private static JsonObject details(JsonObject intent, Means means, boolean challenged, long created) {
        var details = means.details().deepCopy();
        if (means.isCard()) {
            var secured = Json.object("authentication_flow", "challenge", "electronic_commerce_indicator", "05",
                    "exemption_indicator", null, "result", "authenticated", "result_reason", null,
                    "transaction_id", "3ds-" + Json.text(intent, "id").substring(3, 11), "version", "2.2.0");
            details.addProperty("amount_authorized", Json.number(intent, "amount"));
            details.addProperty("authorization_code", "000000");
            details.add("checks", checks());
            details.addProperty("capture_before", created + PaymentIntents.HOLD_SECONDS);
            details.add("three_d_secure", Json.value(challenged ? secured : null));
            details.add("installments", Json.value(null));
            details.add("mandate", Json.value(null));
            details.addProperty("network", Json.text(details, "brand"));
            details.add("multicapture", Json.object("status", takesSeveralCaptures(intent, means) ? "available"
                    : "unavailable"));
            details.add("wallet", Json.value(null));
        }
        return Json.object(means.type(), details, "type", means.type());
    }

    /** Only where it was asked for, and only by networks that do it for a European merchant (not JCB, for one). */
    private static boolean takesSeveralCaptures(JsonObject intent, Means means) {
        var asked = Json.inner(Json.inner(intent, "payment_method_options"), "card");
        return "manual".equals(Json.text(intent, "capture_method"))
                && "if_available".equals(Json.text(asked, "request_multicapture"))
                && SEVERAL_CAPTURES.contains(Json.text(means.details(), "brand"));
    }

    private static JsonObject checks() {
        return Json.object("address_line1_check", null, "address_postal_code_check", null, "cvc_check", "pass");
    }

    private static JsonObject billing(Means means, String email) {
        return Json.object("address", Json.object("city", null, "country", null, "line1", null, "line2", null,
                "postal_code", null, "state", null),
                "email", email, "name", means.payer(), "phone", null, "tax_id", null);
    }
}
