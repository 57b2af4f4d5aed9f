package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.store.CartPage;
import org.kontor.pages.store.ProductPage;

/** PRC-04: a gift that waits is offered in drawer, cart and checkout, and taken with one press. */
class GiftPagesIT extends BrowserTest {

    private static final int PHONE = 390;

    private final String lamp = product(5000, 20);
    private final String vase = product(700, 20);

    private static String sku(String product) {
        return product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
    }

    /** A lamp brings a vase, which every cart knows within seconds. */
    private void promise() {
        made("/it/coupon?with=" + sku(lamp) + "&gift=" + sku(vase));
        var visitor = new BrowserlessVisitor();
        visitor.post("/cart/items", Map.of("sku", sku(lamp), "quantity", "1"));
        Patience.until(() -> Jsoup.parse(visitor.get("/cart").body()).select(".gift"), gifts -> !gifts.isEmpty());
    }

    @Test
    void isTakenInTheDrawerAndCostsNothing() {
        promise();
        browser().width(PHONE);
        ProductPage.open(browser(), lamp).addToCart();
        var gift = browser().find("#drawer-content .gift");
        assertTrue(gift.getText().contains("A gift waits for you"), gift.getText());
        browser().inspect();
        assertFalse(browser().overflows());

        browser().find("#drawer-content .gift button").click();

        browser().until(page -> browser().all("#drawer-content li.line").size() == 2 ? true : null);
        assertTrue(browser().all("#drawer-content .gift").isEmpty(), "it was taken");
        assertEquals("50,00 €", CartPage.open(browser()).subtotal());
    }

    @Test
    void isTakenOnTheCartPageWithOnePress() {
        promise();
        browser().open(lamp);
        ProductPage.open(browser(), lamp).addToCart();
        var cart = CartPage.open(browser());

        browser().find(".gift .link-quiet").click();

        browser().until(page -> browser().all("li.line").size() == 2 ? true : null);
        assertEquals("50,00 €", cart.subtotal());
    }

    @Test
    void isOfferedInTheCheckoutToWhoCameStraightFromTheDrawer() {
        promise();
        var customer = new BrowserlessVisitor();
        customer.post("/cart/items", Map.of("sku", sku(lamp), "quantity", "1"));
        assertTrue(Jsoup.parse(customer.get("/checkout").body()).select(".gift").isEmpty(),
                "not beside a form that is being filled in");
        assertEquals(302, CheckoutSteps.contact(customer, CheckoutSteps.weber("gift@example.com")).statusCode());
        assertEquals(1, Jsoup.parse(customer.get("/checkout?step=delivery").body()).select(".gift form").size());
        CheckoutSteps.deliver(customer);
        var form = Jsoup.parse(customer.get("/checkout").body()).selectFirst(".gift form");

        var taken = customer.post(form.attr("action"), Map.of("sku", form.select("[name=sku]").val(), "quantity",
                form.select("[name=quantity]").val(), "to", form.select("[name=to]").val()));

        assertEquals("/checkout", CheckoutSteps.location(taken));
        var after = Jsoup.parse(customer.get("/checkout").body());
        assertEquals(2, after.select("li.line").size());
        assertTrue(after.select(".gift").isEmpty());
        assertEquals("/cart", CheckoutSteps.location(customer.post("/cart/items", Map.of("sku", sku(vase), "quantity", "1",
                "to", "//evil.example"))));
    }
}
