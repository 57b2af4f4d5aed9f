package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** CRT-06: what delivery costs, asked in the cart without an address and without a script. */
class DeliveryEstimateIT extends Outside {

    private final BrowserlessVisitor customer = new BrowserlessVisitor();

    private String sku;

    @BeforeEach
    void fill() {
        sku = product(1995, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        customer.post("/cart/items", Map.of("sku", sku, "quantity", "1"));
    }

    private HttpResponse<String> ask(String country, String postcode) {
        return customer.submit(customer.get("/cart"), "cart",
                Map.of("estimate-country", country, "estimate-postcode", postcode, "estimate", ""));
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void showsWaysPricesDaysAndWhatIsNotPossible() {
        assertEquals("", page(customer.get("/cart")).select("#estimate-lines").text());

        var lines = page(ask("DE", "26548")).select("#estimate-lines li").eachText();

        assertTrue(lines.get(0).matches("Standard delivery 9,90.€ \\w{3} \\d+ \\w{3} – .*"), lines::toString);
        assertEquals("Express delivery It does not go to this postcode.", lines.get(1));
        assertEquals("Delivery by forwarder It does not go to this postcode.", lines.get(2));
        assertTrue(page(ask("DE", "10119")).select("#estimate-lines").text().contains("4,90"));
    }

    @Test
    void crt06SaysHowMuchOfItIsTaxByCountryAndPostcode() {
        var home = page(ask("DE", "10119")).select("#estimate-lines .estimate-total").eachText();
        var france = page(ask("FR", "75001")).select("#estimate-lines .estimate-total").eachText();
        var swiss = page(ask("CH", "4001")).select("#estimate-lines .estimate-total").eachText();
        var island = page(ask("DE", "27498")).select("#estimate-lines .estimate-total").text();

        assertTrue(home.get(0).matches("With Standard delivery it all comes to 24,85.€\\."), home::toString);
        assertTrue(home.get(1).matches("3,97.€ of it is VAT of Germany \\(19.%\\)\\."), home::toString);
        assertTrue(france.get(1).matches(".*€ of it is VAT of France \\(20.%\\)\\."), france::toString);
        assertTrue(swiss.get(1).startsWith("No VAT is charged there"), swiss::toString);
        assertTrue(island.isEmpty() || island.contains("No VAT is charged there"), island);
    }

    @Test
    void saysWhenTheCartWouldArriveBeforeAnythingIsAsked() {
        assertTrue(page(customer.get("/cart")).select("#arrives").text().startsWith("Arrives "));
    }

    @Test
    void saysInCartAndDrawerHowItGoesToTheCountryThatWasChosenAtTheFootOfAPage() {
        var home = page(customer.get("/cart"));
        assertTrue(home.select(".freebar").text().contains("delivery is free"), home.select(".freebar")::text);
        assertTrue(page(drawer()).select(".freebar").text().contains("delivery is free"));

        customer.post("/market", Map.of("country", "CH"));
        var swiss = page(customer.get("/cart"));

        assertNotEquals(home.select("#arrives").text(), swiss.select("#arrives").text());
        assertEquals("", swiss.select(".freebar").text(), "delivery to Switzerland is never free");
        assertEquals("CH", swiss.select("#estimate-country option[selected]").val());
        assertEquals("", swiss.select("#estimate-lines").text());
        assertEquals("", page(drawer()).select(".freebar").text());
    }

    /** What a script is answered that puts another piece into the cart. */
    private HttpResponse<String> drawer() {
        return customer.send(HttpRequest.newBuilder(URI.create(shop() + "/cart/items")).header("X-Fragment", "drawer")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sku=" + sku + "&quantity=1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1E50000000", "٢٦٥٤٨", "ten", "<script>alert(1)</script>"})
    void saysAtTheFieldWhatIsNoPostcode(String typed) {
        var answer = ask("DE", typed);

        assertEquals(422, answer.statusCode(), typed);
        var page = page(answer);
        assertTrue(page.select("#estimate-postcode-error").text().matches("Enter the postcode, such as 10115\\.|This "
                + "does not fit Germany: the postcode there looks like 10115\\."),
                page.select("#estimate-postcode-error")::text);
        assertEquals("", page.select("#estimate-lines").text());
    }
}
