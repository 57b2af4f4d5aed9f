package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;
import org.kontor.security.Tokens;
import org.kontor.shared.TaxCategory;

/** PRC-02, PRC-03, CAT-08: staff write a list and a content, customers read the price, the 30 days and the unit price. */
class PriceListPagesIT extends Outside {

    private final BrowserlessVisitor staff = BrowserlessVisitor.staff(staff("content"));
    private final String product = product(5000, 20);
    private final String sku = product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> press(HttpResponse<String> page, String form, String button, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put(button, button);
        return staff.submit(page, form, fields);
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return staff.get(answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""));
    }

    private HttpResponse<String> list(String prices) {
        return press(staff.get("/admin/price-lists/new"), "edit", "save", Map.of("name", "Test "
                + Tokens.fresh().substring(0, 12), "prices", prices));
    }

    @Test
    void showTheListPriceTheLowestOfThirtyDaysTiersAndTheUnitPrice() {
        var sheet = staff.get(product.replaceFirst("/p/", "/admin/products/"));
        follow(press(sheet, "edit", "save", Map.of("variants:0:measure", "2.5 m²")));
        var saved = follow(list(sku + " 40.00\n" + sku + ";10;35,00"));
        assertTrue(page(saved).select(".facts").text().contains("−20 %"), saved.body());
        assertFalse(page(staff.get(product)).select(".buy s.price-was").hasText());

        var running = follow(press(saved, "state", "activate", Map.of()));

        assertTrue(page(running).text().contains("In force"), running.body());
        var shown = page(staff.get(product)).select(".buy");
        assertEquals("40,00 €", shown.select(".price-now").text());
        assertEquals("50,00 €", shown.select(".price-was").text());
        assertTrue(shown.text().contains("Lowest price of the last 30 days before: 50,00 €"), shown.text());
        assertTrue(shown.text().contains("16,00 € / m²"), shown.text());
        assertTrue(shown.text().contains("From 10 pieces: 35,00 € each"), shown.text());
        var card = page(staff.get("/search?q=" + product.replace("/p/test-", ""))).select(".card");
        assertTrue(card.text().contains("Lowest price of the last 30 days before: 50,00 €"), card.text());
        assertTrue(card.text().contains("16,00 € / m²") && card.text().contains("−20 %"), card.text());

        var customer = new BrowserlessVisitor();
        customer.post("/cart/items", Map.of("sku", sku, "quantity", "10"));
        var cart = page(customer.get("/cart")).select(".line").text();
        assertTrue(cart.contains("35,00 €") && cart.contains("price from 10 pieces") && cart.contains("14,00 € / m²"),
                cart);
        assertTrue(page(customer.get("/cart")).select(".total").text().contains("350,00 €"));

        var history = page(staff.get(product.replaceFirst("/p/", "/admin/products/"))).select("details").text();
        assertTrue(history.contains("Paid for one piece") && history.contains("For more pieces")
                && history.contains("Not the lowest"), history);
    }

    @Test
    void sayWhichLineIsNoPriceAndKeepWhatWasTyped() {
        var wrong = list(sku + " forty");
        assertEquals(422, wrong.statusCode());
        assertTrue(page(wrong).text().contains("This is no price: " + sku + " forty"), wrong.body());
        assertEquals(sku + " forty", page(wrong).getElementById("prices").val());

        assertTrue(page(list("NO-SUCH-SKU 1")).text().contains("no goods with the article number NO-SUCH-SKU"));
        assertTrue(page(list(sku + " 1E50000000")).text().contains("This is no price"));
        assertTrue(page(list(sku + " 1\n" + sku + " 2")).text().contains("has two prices"));
        var nameless = press(staff.get("/admin/price-lists/new"), "edit", "save", Map.of("prices", ""));
        assertTrue(page(nameless).text().contains("Enter the name."), nameless.body());
    }

    @Test
    void refuseGiftCardsWhichCostWhatTheyAreWorth() {
        var card = product(5000, 1, TaxCategory.VOUCHER).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);

        var refused = list(card + " 45.00");

        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).text().contains("A gift card costs what it is worth. Take " + card), refused.body());
    }

    @Test
    void refuseAContentThatIsNone() {
        var sheet = staff.get(product.replaceFirst("/p/", "/admin/products/"));

        var wrong = press(sheet, "edit", "save", Map.of("variants:0:measure", "12 stone"));

        assertEquals(422, wrong.statusCode());
        assertTrue(page(wrong).text().contains("Enter a content such as"), wrong.body());
    }

    @Test
    void areOpenToContentAndAdminOnly() {
        assertEquals(403, BrowserlessVisitor.staff(staff("orders")).get("/admin/price-lists").statusCode());
        assertEquals(200, staff.get("/admin/price-lists").statusCode());
    }
}
