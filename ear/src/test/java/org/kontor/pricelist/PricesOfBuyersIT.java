package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;
import org.kontor.security.Tokens;

/** PRC-02: who is signed in reads on every page the price that the cart will ask for, and nobody else reads it. */
class PricesOfBuyersIT extends Outside {

    private static final String YOURS = "Your price";

    private final BrowserlessVisitor staff = BrowserlessVisitor.staff(staff("content"));
    private final String mark = Tokens.fresh().substring(0, 10).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    private final String product = product(5000, 50);
    private final String sku = product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
    private final String email = account();
    private String list;

    private static Document page(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> press(String path, String form, String button, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put(button, button);
        var answer = staff.submit(staff.get(path), form, fields);
        assertTrue(answer.statusCode() == 302 || answer.statusCode() == 200, answer::body);
        return answer;
    }

    private void group(String member) {
        press("/admin/customer-groups", "group-form", "add", Map.of("name", "Dealers " + mark, "code", mark));
        press("/admin/customer-groups/" + mark, "members", "enter", Map.of("member", member));
    }

    private void listFor(String buyers) {
        list = CheckoutSteps.location(press("/admin/price-lists/new", "edit", "save", Map.of("name", "Trade " + mark,
                "buyers", buyers, "prices", sku + " 36.00\n" + sku + ";10;30,00")));
        press(list, "state", "activate", Map.of());
    }

    @AfterEach
    void nobodyIsAskedForNothing() {
        press(list, "state", "stop", Map.of());
    }

    private Document ofProduct(BrowserlessVisitor who) {
        return page(who.get(product));
    }

    private String card(BrowserlessVisitor who, String path) {
        return page(who.get(path)).select(".card:has(a[href=" + product + "])").text();
    }

    private String suggested(BrowserlessVisitor who) {
        return who.get("/api/suggest?q=" + product.replace("/p/test-", "")).body().replace('\u00a0', ' ');
    }

    private void reads(BrowserlessVisitor who, String price, boolean theirs) {
        var shown = ofProduct(who).select(".buy").text();
        var found = card(who, "/search?q=" + product.replace("/p/test-", ""));
        var home = Patience.until(() -> card(who, "/"), text -> !text.isEmpty()); // lists are remembered for seconds
        for (var place : new String[] {shown, found, home}) {
            assertTrue(place.contains(price), place);
            assertEquals(theirs, place.contains(YOURS), place);
        }
        assertEquals(theirs, shown.contains("From 10 pieces: 30,00 €"), shown);
        assertTrue(suggested(who).contains(price), suggested(who));
        var data = ofProduct(who).select("script[type=application/ld+json]").html();
        assertTrue(data.contains("\"price\":\"50.00\""), "search engines are told what everybody pays: " + data);
    }

    private String unitInCart(BrowserlessVisitor who) {
        assertEquals(303, who.post("/cart/items", Map.of("sku", sku, "quantity", "1")).statusCode());
        return page(who.get("/cart")).select(".line").text();
    }

    @Test
    void areThoseOfTheirGroupOnProductCardListAndInTheCart() {
        group(email);
        listFor("GROUP:" + mark);
        var dealer = new BrowserlessVisitor().customer(email);

        reads(dealer, "36,00 €", true);
        assertTrue(unitInCart(dealer).contains("36,00 €"));

        var other = new BrowserlessVisitor();
        reads(other, "50,00 €", false);
        assertTrue(unitInCart(other).contains("50,00 €"));
        reads(new BrowserlessVisitor().customer(account()), "50,00 €", false);
        reads(dealer, "36,00 €", true);
        dealer.post("/account/sign-out", Map.of());
        reads(dealer, "50,00 €", false);
    }

    @Test
    void areKeptByNoCacheForAnother() {
        group(email);
        listFor("GROUP:" + mark);
        var dealer = new BrowserlessVisitor().customer(email);

        for (var path : new String[] {product, "/", "/search?q=test", "/api/suggest?q=test"}) {
            var headers = dealer.get(path).headers();
            var cache = headers.firstValue("Cache-Control").orElse("");
            assertTrue(cache.contains("private"), path + ": " + cache);
            assertTrue(cache.contains("no-cache") || headers.allValues("Vary").contains("Cookie"), path + ": " + cache);
        }
    }

    @Test
    void areThoseOfABusinessWhoseVatIdIsInTheirCartAndConfirmed() {
        listFor("BUSINESSES");
        var dealer = new BrowserlessVisitor().customer(email);
        assertTrue(unitInCart(dealer).contains("50,00 €"));
        reads(dealer, "50,00 €", false);

        var typed = new HashMap<>(CheckoutSteps.weber(email));
        typed.put("company", "Weber GmbH");
        typed.put("vatId", "DE" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "5");
        assertEquals(302, CheckoutSteps.contact(dealer, typed).statusCode());

        reads(dealer, "36,00 €", true);
        assertTrue(page(dealer.get("/cart")).select(".line").text().contains("36,00 €"));
        reads(new BrowserlessVisitor(), "50,00 €", false);
    }

    @Test
    void areExplainedToStaffForTheBuyerAndThePiecesThatTheyChoose() {
        group(email);
        listFor("GROUP:" + mark);
        var sheet = product.replaceFirst("/p/", "/admin/products/");

        var everybody = page(staff.get(sheet)).select("details:has(summary:contains(" + sku + "))").text();
        assertTrue(everybody.contains("Paid for one piece") && everybody.contains("For a group of customers only"),
                everybody);
        var asked = page(staff.get(sheet + "?buyers=GROUP:" + mark + "&pieces=10"));
        var dealers = asked.select("details:has(summary:contains(" + sku + "))");
        assertTrue(dealers.select("summary").text().contains("30,00 €"), dealers.text());
        assertTrue(dealers.text().contains("Paid for 10 pieces by: Group Dealers " + mark), dealers.text());
        assertFalse(dealers.text().contains("For a group of customers only"), dealers.text());
        assertEquals("GROUP:" + mark, asked.select("#why-for option[selected]").val());
        var odd = page(staff.get(sheet + "?buyers=GROUP:no!&pieces=0")).select("details").text();
        assertTrue(odd.contains("Paid for one piece"), odd);
    }
}
