package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** CHK-07: a customer divides a cart into deliveries, with a browser and without a script. */
class DivisionPagesIT extends BrowserTest {

    private void type(String field, String text) {
        var input = browser().find("#" + field);
        input.clear();
        input.sendKeys(text);
    }

    @Test
    void chk07SendsToTwoAddressesByTwoWays() {
        var address = product(1995, 5);
        var sku = address.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        ProductPage.open(browser(), address).addToCart();
        ProductPage.open(browser(), address).addToCart();
        CheckoutPage.open(browser()).contact("several@example.com");
        browser().find("#to-division").click();
        type("pieces-1-" + sku, "1");
        type("name-2", "Åsa Lund");
        type("street-2", "Hauptstraße 1");
        type("postcode-2", "80331");
        type("city-2", "München");
        type("pieces-2-" + sku, "2");
        browser().find("#divide").click();
        assertTrue(browser().text("#refusal").contains("2 in the cart, 3 in your deliveries"),
                browser().text("#refusal"));
        browser().complaints(); // of the answer 422
        type("pieces-2-" + sku, "1");
        browser().find("#divide").click();

        browser().find("input[name=method-2][value=EXPRESS]").click();
        browser().inspect();
        browser().find("#to-payment").click();
        browser().find("#place");
        assertTrue(browser().text(".step-done + .step-done").contains("Delivery 2 to Åsa Lund, München: 1 × "),
                browser().text(".step-done + .step-done"));
        browser().find("#place").click();
        browser().find("input[name=number]");
        new PaymentPage(browser()).pay(PaymentPage.GOOD_CARD);

        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        assertEquals(2, browser().all(".consignment").size());
        assertTrue(browser().text(".consignment + .consignment").contains("München"));
    }

    @Test
    void chk07AddsDeliveriesKeepsWhatWasTypedAndJoinsAllWithoutAScript() {
        var customer = new BrowserlessVisitor();
        var sku = product(1995, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        customer.post("/cart/items", Map.of("sku", sku, "quantity", "3"));
        var contact = customer.get("/checkout");
        customer.submit(contact, "contact", Map.of("email", "no.script@example.com", "name", "Jonas Weber", "street",
                "Torstraße 14", "postcode", "10119", "city", "Berlin", "to-delivery", ""));
        var typed = new HashMap<>(Map.of("pieces-1-" + sku, "2", "to-2", "own", "pieces-2-" + sku, "1", "do", "more"));

        var more = customer.submit(customer.get("/checkout/deliveries"), "division", typed);

        var page = Jsoup.parse(more.body());
        assertEquals(3, page.select("fieldset.part").size());
        assertEquals("1", page.getElementById("pieces-2-" + sku).val());
        typed.put("do", "save");
        assertEquals(303, customer.submit(more, "division", typed).statusCode());
        var step = customer.get("/checkout?step=delivery");
        var delivery = Jsoup.parse(step.body());
        assertEquals(2, delivery.select("#delivery fieldset").size());
        typed.put("do", "save");
        var old = customer.submit(more, "division", typed);
        assertEquals(422, old.statusCode(), "the page is an old one by now");
        assertEquals(303, customer.submit(old, "division", typed).statusCode(), "it shows the cart as it is");
        assertEquals(422, customer.submit(step, "delivery", Map.of("method", "EXPRESS", "method-2", "EXPRESS"))
                .statusCode(), "so does a step from before");
        var wrong = customer.submit(customer.get("/checkout/deliveries"), "division",
                Map.of("pieces-1-" + sku, "some", "do", "save"));
        assertEquals(422, wrong.statusCode());
        var told = Jsoup.parse(wrong.body());
        assertTrue(told.getElementById("refusal").text().startsWith("Delivery 1, "), told.text());
        assertEquals("true", told.getElementById("pieces-1-" + sku).attr("aria-invalid"));
        assertEquals("pieces-1-" + sku + "-of refusal", told.getElementById("pieces-1-" + sku).attr("aria-describedby"));
        assertEquals("false", told.getElementById("pieces-2-" + sku).attr("aria-invalid"));
        customer.submit(customer.get("/checkout/deliveries"), "division", Map.of("do", "join"));
        assertEquals(1, Jsoup.parse(customer.get("/checkout?step=delivery").body()).select("#delivery fieldset").size());
    }
}
