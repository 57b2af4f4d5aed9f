package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.stripe.api.Metadata;

/** How a checkout session is written, with every member that the published API answers. */
final class SessionShape {

    private SessionShape() {
    }

    static JsonObject fresh(String id, JsonObject asked, LineItems items, long created, long expires, String url) {
        var session = Json.object("id", id, "object", "checkout.session",
                "adaptive_pricing", Json.object("enabled", false), "after_expiration", null,
                "allow_promotion_codes", null, "amount_subtotal", items.total(), "amount_total", items.total(),
                "automatic_tax", Json.object("enabled", false, "liability", null, "provider", null, "status", null),
                "billing_address_collection", Json.text(asked, "billing_address_collection"),
                "branding_settings", branding(), "cancel_url", Json.text(asked, "cancel_url"),
                "client_reference_id", Json.text(asked, "client_reference_id"), "client_secret", null,
                "collected_information", null, "consent", null, "consent_collection", null, "created", created,
                "currency", items.currency(), "currency_conversion", null, "custom_fields", new JsonArray(),
                "custom_text", Json.object("after_submit", null, "shipping_address", null, "submit", null,
                        "terms_of_service_acceptance", null),
                "customer", null, "customer_account", null,
                "customer_creation", asked.has("customer_creation") ? asked.get("customer_creation") : "if_required",
                "customer_details", customer(Json.text(asked, "customer_email"), null),
                "customer_email", Json.text(asked, "customer_email"), "discounts", new JsonArray(),
                "expires_at", expires, "integration_identifier", null, "invoice", null, "invoice_creation", invoices());
        Json.object("livemode", false, "locale", Json.text(asked, "locale"), "metadata", Metadata.fresh(asked),
                "mode", "payment", "origin_context", null, "payment_intent", null, "payment_link", null,
                "payment_method_collection", "if_required", "payment_method_configuration_details", null,
                "payment_method_options", Json.object("card", Json.object("request_three_d_secure", "automatic")),
                "payment_method_types", types(asked, items.currency()), "payment_status", "unpaid",
                "permissions", null, "phone_number_collection", Json.object("enabled", false),
                "recovered_from", null, "saved_payment_method_options", null, "setup_intent", null,
                "shipping_address_collection", null, "shipping_cost", null, "shipping_options", new JsonArray(),
                "status", "open", "submit_type", Json.text(asked, "submit_type"), "subscription", null,
                "success_url", Json.text(asked, "success_url"),
                "total_details", Json.object("amount_discount", 0, "amount_shipping", 0, "amount_tax", 0),
                "ui_mode", "hosted_page", "url", url, "wallet_options", null)
                .entrySet().forEach(entry -> session.add(entry.getKey(), entry.getValue()));
        return session;
    }

    /** Notes on a session for whom it is, and what the page offers because of that. */
    static void knows(JsonObject session, JsonObject customer, JsonObject options) {
        if (customer == null) {
            return;
        }
        var filters = Json.list(options, "allow_redisplay_filters");
        var saves = Json.text(options, "payment_method_save");
        session.add("customer", customer.get("id"));
        session.add("customer_creation", Json.value(null));
        session.add("customer_details", customer(Json.text(customer, "email"), Json.text(customer, "name")));
        session.add("saved_payment_method_options", Json.object("allow_redisplay_filters",
                filters.isEmpty() ? Json.array(List.of("always")) : filters, "payment_method_remove", "disabled",
                "payment_method_save", saves == null ? "disabled" : saves));
    }

    /** Notes on a session that its customer is through. */
    static void complete(JsonObject session, boolean paid, String email, String payer) {
        session.addProperty("status", "complete");
        session.addProperty("payment_status", paid ? "paid" : "unpaid");
        session.add("url", Json.value(null));
        session.add("customer_details", customer(email, payer));
    }

    /** Who the customer said to be; null as long as nothing is known. */
    static JsonObject customer(String email, String name) {
        if (email == null && name == null) {
            return null;
        }
        return Json.object("address", null, "business_name", null, "email", email, "individual_name", null,
                "name", name, "phone", null, "tax_exempt", "none", "tax_ids", new JsonArray());
    }

    private static JsonArray types(JsonObject asked, String currency) {
        var named = Json.list(asked, "payment_method_types");
        if (!named.isEmpty()) {
            return named;
        }
        var manual = "manual".equals(Json.text(Json.inner(asked, "payment_intent_data"), "capture_method"));
        return Json.array(currency.equals("eur") && !manual ? List.of("card", "sepa_debit") : List.of("card"));
    }

    private static JsonObject branding() {
        return Json.object("background_color", "#ffffff", "border_style", "rounded", "button_color", "#0074d4",
                "display_name", "Sandbox", "font_family", "default", "icon", null, "logo", null);
    }

    private static JsonObject invoices() {
        return Json.object("enabled", false, "invoice_data", Json.object("account_tax_ids", null,
                "custom_fields", null, "description", null, "footer", null, "issuer", null,
                "metadata", new JsonObject(), "rendering_options", null));
    }
}
