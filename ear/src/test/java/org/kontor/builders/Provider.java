package org.kontor.builders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The payment provider from its own side: its fault panel, and what its own staff may do with a payment. */
public final class Provider {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String API = System.getenv("KONTOR_STRIPE_API_BASE");

    private Provider() {
    }

    /** Switches a fault on for some calls to addresses that contain the path. */
    public static void misbehaves(String fault, int calls, String path) {
        post(API.replaceFirst("/stripe$", "") + "/sandbox/faults", "application/json",
                "{\"fault\":\"" + fault + "\",\"calls\":" + calls + ",\"path\":\"" + path + "\"}");
    }

    /** Switches every fault off. */
    public static void behaves() {
        post(API.replaceFirst("/stripe$", "") + "/sandbox/faults/clear", "application/x-www-form-urlencoded", "");
    }

    /** Lets go what is reserved, as it does when a reservation has run out. */
    public static void letsGo(String intent) {
        post(API + "/v1/payment_intents/" + intent + "/cancel", "application/x-www-form-urlencoded", "");
    }

    /** Its own staff give money back, "5.00" of a payment, and the shop knows nothing of it. */
    public static void givesBack(String intent, String amount) {
        byHand(intent, "refund", amount);
    }

    /** The customer's bank sends a refund back. */
    public static void bounces(String refund) {
        post(API.replaceFirst("/stripe$", "") + "/sandbox/refunds/" + refund + "/bounce",
                "application/x-www-form-urlencoded", "");
    }

    /** Its own staff take reserved money; the rest is let go. */
    public static void takes(String intent, String amount) {
        byHand(intent, "capture", amount);
    }

    private static void byHand(String intent, String deed, String amount) {
        post(API.replaceFirst("/stripe$", "") + "/sandbox/payments/" + intent + "/" + deed + "?amount=" + amount,
                "application/x-www-form-urlencoded", "");
    }

    /** Tells of a page that no shop has asked for, and that is over. */
    public static void tellsOfNobody(String key) {
        var page = post(API + "/v1/checkout/sessions", "application/x-www-form-urlencoded", "mode=payment"
                + "&success_url=http%3A%2F%2F127.0.0.1%2Fback&line_items[0][quantity]=1"
                + "&line_items[0][price_data][currency]=eur&line_items[0][price_data][unit_amount]=100"
                + "&line_items[0][price_data][product_data][name]=Lamp&metadata[payment]=" + key);
        post(API + "/v1/checkout/sessions/" + page.replaceFirst("(?s).*\"id\": ?\"(cs_[^\"]+)\".*", "$1") + "/expire",
                "application/x-www-form-urlencoded", "");
    }

    private static String post(String address, String type, String body) {
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", type)
                    .header("Authorization", "Bearer " + System.getenv("KONTOR_STRIPE_KEY"))
                    .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(address + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
