package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonObject;
import org.kontor.sandbox.store.Json;

/** Why a bank said no: Stripe's code, the bank's own code, and the sentence for the customer. */
public record Decline(String code, String declineCode, String message) {

    /** The decline that the bank calls by this name. */
    public static Decline named(String name) {
        return switch (name) {
            case "insufficient_funds" -> new Decline("card_declined", name, "Your card has insufficient funds.");
            case "expired_card" -> new Decline(name, name, "Your card has expired.");
            case "incorrect_cvc" -> new Decline(name, name, "Your card's security code is incorrect.");
            case "incorrect_number" -> new Decline(name, name, "Your card number is incorrect.");
            case "processing_error" -> new Decline(name, name,
                    "An error occurred while processing your card. Try again in a little bit.");
            case "test_mode_live_card" -> new Decline("card_declined", name,
                    "Your card was declined. Your request was in test mode, but used a non test card.");
            default -> new Decline("card_declined", name, "Your card was declined.");
        };
    }

    /** The bank debit came back. */
    public static Decline debitFailed() {
        return new Decline("payment_intent_payment_attempt_failed", "insufficient_funds",
                "The payment failed. The bank returned the debit.");
    }

    /** The customer did not pass 3-D Secure. */
    public static Decline notAuthenticated() {
        return new Decline("payment_intent_authentication_failure", null,
                "We are unable to authenticate your payment method. "
                        + "Please choose a different payment method and try again.");
    }

    /** The error that stays on the payment intent. */
    JsonObject asError(String charge, JsonObject paymentMethod) {
        var error = Json.object("code", code,
                "doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'), "message", message,
                "payment_method", paymentMethod, "type", charge == null ? "invalid_request_error" : "card_error");
        if (charge != null) {
            error.addProperty("charge", charge);
            error.addProperty("decline_code", declineCode);
        }
        return error;
    }
}
