package org.kontor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.kontor.checkers.Patience;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** Customers with accounts who order and pay at the provider's page, and what the provider knows of them. */
abstract class CardCustomers extends Outside {

    static final String CARDS = "/account/cards";
    static final String VISA = "Visa ···· 4242";

    final BrowserlessVisitor visitor = new BrowserlessVisitor();

    @AfterEach
    void everybodyBehavesAgain() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).DELETE().build());
    }

    /** Orders something and answers the address of the payment page. */
    static String begin(BrowserlessVisitor who, String email) {
        who.post("/cart/items", Map.of("sku", product(5000, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
        assertEquals(302, CheckoutSteps.contact(who, CheckoutSteps.weber(email)).statusCode());
        return CheckoutSteps.press(who);
    }

    static String order(BrowserlessVisitor who) {
        return CheckoutSteps.location(who.get("/checkout"));
    }

    /** The page of the order once the provider's news has come. */
    static String paid(BrowserlessVisitor who) {
        var order = order(who);
        return Patience.until(() -> Jsoup.parse(who.get(order).body()).text(), text -> text.contains("Paid by "));
    }

    /** What the payment page offers to pay with by one press. */
    static List<String> offered(String payUrl) {
        return Jsoup.parse(get(payUrl).body()).select("button[name=saved]").eachAttr("value");
    }

    static Document cards(BrowserlessVisitor who) {
        return Jsoup.parse(who.get(CARDS).body());
    }

    static String done(BrowserlessVisitor who, String deed, String card) {
        return CheckoutSteps.location(who.post(CARDS + "/" + deed, Map.of("card", card)));
    }

    /** The provider's side of the truth: who is known there under a mail address. */
    static List<JsonObject> known(String email) {
        try (var reader = Json.createReader(new StringReader(get(sandbox() + "/sandbox/journal").body()))) {
            return reader.readObject().getJsonArray("customers").getValuesAs(JsonObject.class).stream()
                    .filter(customer -> email.equals(customer.getString("email", null))).toList();
        }
    }

    static boolean offersToSave(String payUrl) {
        return get(payUrl).body().contains("name=\"save\"");
    }

    static void fault(String name, String value, String path) {
        fault(name, 50, value, path);
    }

    static void fault(String name, int calls, String value, String path) {
        assertEquals(200, send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"fault\":\"%s\",\"calls\":%d,\"value\":\"%s\",\"path\":\"%s\"}".formatted(name, calls, value,
                                path))).build()).statusCode());
    }
}
