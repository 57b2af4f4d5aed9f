package org.kontor.builders;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The provider's hosted page, as a customer without script uses it. */
public final class PaymentPage {

    public static final String GOOD_CARD = "4242424242424242";
    public static final String DECLINED_CARD = "4000000000000002";

    private PaymentPage() {
    }

    /** Sends the card form and answers the status: 303 when the customer is sent back to the shop. */
    public static int pay(String payUrl, String card) {
        return send(payUrl, typed(card));
    }

    /** Pays on a page that the provider had closed, and that takes the money all the same. */
    public static int payExpired(String payUrl) {
        SandboxPanel.fault("pay_expired", 1, "", "");
        return pay(payUrl, GOOD_CARD);
    }

    /** The same as {@link #pay} with the box ticked that has the card saved. */
    public static int saving(String payUrl, String card) {
        var form = new HashMap<>(typed(card));
        form.put("save", "yes");
        return send(payUrl, form);
    }

    /** Presses the button of a saved card. */
    public static int payKept(String payUrl, String card) {
        return send(payUrl, Map.of("saved", card));
    }

    /** Allows a debit of an account, which its bank ends seconds, minutes or days later. */
    public static int debit(String payUrl) {
        return send(payUrl, Map.of("means", "sepa_debit", "iban", "DE89370400440532013000", "name", "Jonas Weber"));
    }

    private static Map<String, String> typed(String card) {
        return Map.of("means", "card", "number", card, "expiry", "12 / 34", "cvc", "123", "name", "Jonas Weber");
    }

    private static int send(String payUrl, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            // by a client of its own: a kept connection may be closed at the other end in this very moment
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(payUrl))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
