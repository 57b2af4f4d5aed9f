package org.kontor.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CartPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** A code as a customer uses it: refused, taken, shown until the order is paid. */
class CouponPageIT extends BrowserTest {

    private static String coupon(int percent) {
        var address = URI.create(shop() + "/it/coupon?percent=" + percent);
        return send(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()).build()).body();
    }

    @Test
    void isEnteredExplainedAndShownOnTheOrder() {
        var code = coupon(10);
        ProductPage.open(browser(), product(10_000, 5)).addToCart();
        var cart = CartPage.open(browser());
        assertFalse(browser().find("#code").isDisplayed());

        cart.enter(code.toLowerCase());

        assertTrue(cart.held(code).contains("10 % off the order"), cart.held(code));
        assertTrue(cart.savings().get(0).contains("10,00"), () -> cart.savings().toString());
        assertEquals("90,00 €", cart.subtotal());
        assertFalse(browser().overflows());
        browser().width(390);
        assertEquals(List.of(), browser().spilling(), "what is taken off stays in its column");
        assertTrue(browser().find(".line-tools [data-qty='1']").isDisplayed());
        browser().width(1366);

        CheckoutPage.open(browser()).contact("coupon@example.com").delivery().place().pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        assertEquals("90,00 €", order.total());
        assertTrue(browser().text("#order .totals").contains(code));
    }

    @Test
    void isRefusedAtItsFieldAndCostsNothing() {
        ProductPage.open(browser(), product(10_000, 5)).addToCart();
        var cart = CartPage.open(browser());

        cart.enter("NO-SUCH-CODE");

        assertEquals("This code is unknown, not valid at the moment, or used up.", cart.refusal());
        assertEquals("100,00 €", cart.subtotal());
        assertEquals(List.of(), cart.savings());
    }

    @Test
    void asksForACodeWhereNoneIsTyped() {
        ProductPage.open(browser(), product(10_000, 5)).addToCart();
        var cart = CartPage.open(browser());

        cart.enter(" ");

        assertEquals("Enter the code.", cart.refusal());
    }

    @Test
    void paysNothingWhenTheCodeTakesEverythingOff() {
        var code = coupon(100);
        ProductPage.open(browser(), product(10_000, 5)).addToCart();
        var cart = CartPage.open(browser());
        cart.enter(code);
        cart.held(code);

        var checkout = CheckoutPage.open(browser()).contact("free@example.com").delivery();
        browser().find("#place").click();

        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        assertTrue(checkout.browser().path().startsWith("/order/"));
    }
}
