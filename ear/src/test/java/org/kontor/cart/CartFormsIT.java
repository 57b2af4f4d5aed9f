package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.builders.AtOnce;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** What customers, and people who pretend to be, send to the cart. */
class CartFormsIT extends Outside {

    private final BrowserlessVisitor customer = new BrowserlessVisitor();

    private static String sku(String product) {
        return product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
    }

    private HttpResponse<String> add(String sku, String quantity) {
        return customer.post("/cart/items", Map.of("sku", sku, "quantity", quantity));
    }

    @ParameterizedTest
    @DisplayName("A3: a quantity below 1 or above 999, or one that overflows or is no number, is refused in words")
    @ValueSource(strings = {"-1", "0", "0.5", "1000", "1000000000", "2147483648", "4294967297", "-2147483648",
        "99999999999999999999", "two", "1.5", "", "1e9", "٣"})
    void refuseAQuantityThatNobodyMeansInTheCustomersWords(String quantity) {
        var sku = sku(product(1995, 5));
        assertEquals(303, add(sku, "2").statusCode());

        var refused = add(sku, quantity);

        assertEquals(422, refused.statusCode(), quantity);
        assertTrue(Jsoup.parse(refused.body()).select("h1").size() == 1, refused.body());
        assertEquals("2", Jsoup.parse(customer.get("/cart").body()).select("input[type=number]").val());
    }

    @ParameterizedTest
    @DisplayName("A3: the same in the cart, at the line that it was typed in")
    @ValueSource(strings = {"-1", "0", "1000", "two", "", "1e9"})
    void sayAtTheLineWhatIsWrongWithItsQuantity(String quantity) {
        add(sku(product(500, 5)), "1");
        add(sku(product(1995, 5)), "2");

        var answer = customer.submit(customer.get("/cart"), "cart",
                Map.of("lines:1:quantity", quantity, "lines:1:change", ""));

        assertEquals(422, answer.statusCode());
        var page = Jsoup.parse(answer.body());
        var wrong = page.select("[aria-invalid=true]");
        assertEquals(List.of("lines:1:quantity"), wrong.eachAttr("id"));
        assertEquals(quantity, wrong.val());
        assertEquals("Enter a quantity from 1 to 999.", page.getElementById(wrong.attr("aria-describedby")).text());
        assertEquals(List.of("1", "2"), Jsoup.parse(customer.get("/cart").body()).select("input[type=number]")
                .eachAttr("value"));
    }

    @ParameterizedTest
    @DisplayName("A3: a quantity that is sent twice is none, whichever of the two would do")
    @ValueSource(strings = {"quantity=1&quantity=2", "quantity=1&quantity=-1", "quantity=999999&quantity=1"})
    void refuseAQuantityThatIsSentTwice(String quantities) {
        var sku = sku(product(1995, 5));
        add(sku, "2");

        var refused = customer.send(HttpRequest.newBuilder(URI.create(shop() + "/cart/items"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("sku=" + sku + "&" + quantities)));

        assertEquals(422, refused.statusCode());
        assertEquals("2", Jsoup.parse(customer.get("/cart").body()).select("input[type=number]").val());
    }

    @Test
    @DisplayName("A8: after five codes that are none even a good one has to wait, and all are answered alike")
    void slowDownWhoGuessesCodes() {
        add(sku(product(1995, 5)), "1");
        for (var guess = 0; guess < 5; guess++) {
            assertEquals("This code is unknown, not valid at the moment, or used up.", enter("GUESS-" + guess));
        }
        var code = made("/it/coupon?percent=50");
        assertEquals("That was tried too often. Wait a minute and try again.", enter(code));
        assertTrue(!Jsoup.parse(customer.get("/cart").body()).select("main").text().contains(code));
    }

    /** What the cart says at the field for codes. */
    private String enter(String code) {
        var answer = customer.submit(customer.get("/cart"), "cart", Map.of("code", code, "enter-code", ""));
        assertTrue(answer.statusCode() < 500, answer.body());
        return Jsoup.parse(answer.body()).select("#code-error").text();
    }

    @Test
    void giveWhatIsLeftOfALargeQuantity() {
        add(sku(product(1995, 5)), "400");

        var cart = Jsoup.parse(customer.get("/cart").body());

        assertEquals("5", cart.select("input[type=number]").val());
        assertTrue(cart.select("main").text().contains("5"), cart.select("main").text());
    }

    @Test
    void sayAfterTheRedirectThatOnlySoManyAreLeft() {
        var answer = add(sku(product(1995, 5)), "400");

        var cart = Jsoup.parse(customer.get(answer.headers().firstValue("Location").orElseThrow()).body());

        assertEquals(1, cart.select("main .notice-warn").size());
        assertTrue(cart.select("main .notice-warn").text().contains("only 5 left"), cart.select("main .notice-warn")::text);
        assertEquals(0, Jsoup.parse(customer.get("/cart").body()).select("main .notice-warn").size());
    }

    @Test
    void loseNothingWhenTwoDevicesHoldTheSameCart() throws Exception {
        add(sku(product(500, 5)), "1");
        var tablet = new BrowserlessVisitor();
        tablet.bring("cart", customer.cookie("cart").orElseThrow());
        var skus = IntStream.range(0, 12).mapToObj(turn -> sku(product(1995, 5))).toList();
        var left = new ConcurrentLinkedQueue<>(skus);

        var answers = AtOnce.all(12, () -> {
            var sku = left.remove();
            var device = skus.indexOf(sku) % 2 == 0 ? customer : tablet;
            return device.post("/cart/items", Map.of("sku", sku, "quantity", "1")).statusCode();
        });

        assertEquals(Set.of(303), Set.copyOf(answers));
        for (var device : List.of(customer, tablet)) {
            assertEquals(13, Jsoup.parse(device.get("/cart").body()).select("input[type=number]").size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOBODY-SELLS-THIS", "<script>alert(1)</script>", "' or 1=1"})
    void knowNothingOfStrangeGoods(String sku) {
        var answer = add(sku, "1");

        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 422, sku + ": " + answer.statusCode());
        assertTrue(!answer.body().contains("<script>alert"), answer.body());
    }

    @Test
    void takeNothingFromAStrangeSite() {
        var form = HttpRequest.newBuilder(URI.create(shop() + "/cart/items"))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("sku=" + sku(product(1995, 5)) + "&quantity=1")).build();

        assertEquals(403, send(form).statusCode());
    }

    @Test
    void makeNoCartOfAForgedCookie() {
        customer.bring("cart", "0123456789abcdef0123456789abcdef." + "0".repeat(64));

        assertEquals(200, customer.get("/cart").statusCode());
        assertEquals(303, add(sku(product(1995, 5)), "1").statusCode());
        assertTrue(Jsoup.parse(customer.get("/cart").body()).select("input[type=number]").size() == 1);
    }
}
