package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** What customers read whose order is more than a card can be charged, or than any order can come to. */
class LargestOrderPagesIT extends Outside {

    private static final String CHARGE = "Card: no more than 999.999,99";
    private static final String MOST = "An order can come to 10.000.000.000,00";

    private final String email = "ada." + UUID.randomUUID() + "@example.com";
    private final BrowserlessVisitor ada = new BrowserlessVisitor();

    @BeforeEach
    void cardsAndTransfersAreForEveryOrder() {
        made("/it/pay-rules");
    }

    private HttpResponse<String> review(long cents, int pieces) {
        var sku = product(cents, pieces).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        ada.post("/cart/items", Map.of("sku", sku, "quantity", String.valueOf(pieces)));
        ada.submit(ada.get("/checkout?step=contact"), "contact", Map.of("email", email, "name", "Ada", "street",
                "Torstraße 14", "postcode", "10119", "city", "Berlin", "to-delivery", "to-delivery"));
        ada.submit(ada.get("/checkout?step=delivery"), "delivery", Map.of("method", "STANDARD"));
        var page = ada.get("/checkout?step=payment");
        assertEquals(200, page.statusCode());
        return page;
    }

    private static Document read(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Jsoup.parse(answer.body());
    }

    private String orders() {
        return tables().text("select count(*) from orders where email = ?", email);
    }

    @Test
    @DisplayName("A3: the checkout offers no card for more than it can be charged, and says why, also to who posts one")
    void saysWhyNoCardIsOffered() {
        var review = review(100_000_000, 1);
        var page = read(review, 200);
        assertTrue(page.select("#missing-ways").text().contains(CHARGE), page.select("#payment").text());
        assertEquals("TRANSFER", page.select("#payment input[name=pay]").val());

        var refused = read(ada.submit(review, "payment", Map.of("pay", "CARD")), 422);
        assertTrue(refused.select("main").text().contains("Before this can be ordered: " + CHARGE),
                refused.select("main").text());
        assertEquals("0", orders());
        assertEquals(303, ada.submit(review, "payment", Map.of()).statusCode());
        assertEquals("1", orders());
    }

    @Test
    @DisplayName("A3: cart and checkout say what an order can come to at most, and the order button is refused with it")
    void saysWhatAnOrderCanComeToAtMost() {
        var review = review(50_000_000_001L, 20);
        assertTrue(read(review, 200).select("main").text().contains(MOST), review.body());
        assertTrue(read(ada.get("/cart"), 200).select("#too-much").text().startsWith(MOST));

        assertTrue(read(ada.submit(review, "payment", Map.of()), 422).select("main").text().contains(MOST));
        assertEquals("0", orders());
    }

    @Test
    @DisplayName("A3: staff read how large a price may be")
    void saysHowLargeAPriceMayBe() {
        var clerk = BrowserlessVisitor.staff(staff("ADMIN"));
        var editor = "/admin/products/" + product(1995, 5).replaceFirst("/p/", "");

        var answer = read(clerk.submit(clerk.get(editor), "edit", Map.of("variants:0:price", "1000000000",
                "save", "save")), 422);
        assertTrue(answer.text().contains("of up to nine digits before the decimals"), answer.text());
    }
}
