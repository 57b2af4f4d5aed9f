package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;

/** The page of an order that was not paid in time offers to order the same again. */
class OrderAgainPagesIT extends BrowserTest {

    private static final int[] WIDTHS = {390, 768, 1366};

    @Test
    void leadFromTheOrderThatExpiredByTheCartToAnotherOrderWithoutTyping() {
        browser().open(made("/it/order?expired=1&pieces=2"));
        assertEquals("This order has expired", OrderPage.arrived(browser()).title());
        var first = OrderPage.arrived(browser()).number();
        for (var width : WIDTHS) {
            browser().width(width);
            browser().inspect();
            assertFalse(browser().overflows(), "at " + width);
        }

        browser().find("#order-again button").click();

        browser().until(page -> browser().path().equals("/cart"));
        assertEquals(1, browser().all("li.line").size());
        CheckoutPage.open(browser()).place().pay(PaymentPage.GOOD_CARD);
        var again = OrderPage.arrived(browser());
        again.waitFor("Thank you for your order");
        assertFalse(again.number().equals(first));
    }

    @Test
    void areOpenToNobodyWithoutTheKeyAndOnlyToPosts() {
        var order = made("/it/order?expired=1&pieces=1");
        var number = order.replaceFirst("/order/([0-9]+).*", "$1");
        var key = order.replaceFirst(".*key=", "");
        var stranger = new BrowserlessVisitor();

        assertEquals(404, stranger.post("/again/" + number, Map.of("key", "0".repeat(32))).statusCode());
        assertEquals(404, stranger.post("/again/" + number, Map.of()).statusCode());
        assertEquals(404, stranger.post("/again/nothing", Map.of("key", key)).statusCode());
        assertTrue(stranger.get("/again/" + number + "?key=" + key).statusCode() >= 400);
        assertTrue(stranger.cookie("cart").isEmpty(), "nobody was given a cart");
    }

    @Test
    void putItIntoTheCartOfTheAccountOfWhoIsSignedIn() {
        var order = made("/it/order?expired=1&pieces=2");
        var customer = new BrowserlessVisitor().customer(account());
        var present = product(700, 5);
        customer.post("/cart/items", Map.of("sku", present.replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));

        var pressed = customer.post(order.replaceFirst("/order/([0-9]+).*", "/again/$1"),
                Map.of("key", order.replaceFirst(".*key=", "")));

        assertEquals(303, pressed.statusCode(), pressed::body);
        assertEquals(2, Jsoup.parse(customer.get("/cart").body()).select("li.line").size());
        customer.post(order.replaceFirst("/order/([0-9]+).*", "/again/$1"),
                Map.of("key", order.replaceFirst(".*key=", "")));
        assertEquals(2, Jsoup.parse(customer.get("/cart").body()).select("li.line").size());
        var paid = paidOrder();
        var lives = customer.post(paid.replaceFirst("/order/([0-9]+).*", "/again/$1"),
                Map.of("key", paid.replaceFirst(".*key=", "")));
        assertEquals(paid, lives.headers().firstValue("Location").orElse(""));
    }
}
