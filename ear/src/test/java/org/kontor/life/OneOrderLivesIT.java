package org.kontor.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** One order through the whole house, in a real browser, as a new customer and the staff see it. */
class OneOrderLivesIT extends BrowserTest {

    @Test
    void isBoughtAndConfirmed() {
        ProductPage.open(browser(), product(15495, 5)).addToCart();
        var payment = CheckoutPage.open(browser()).contact("life@example.com").delivery().place();
        payment.pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        assertTrue(order.number().matches("[0-9]{5,}"));
        assertFalse(browser().overflows());
    }

    @Test
    void survivesADeclinedCard() {
        ProductPage.open(browser(), product(15495, 5)).addToCart();
        var payment = CheckoutPage.open(browser()).contact("declined@example.com").delivery().place();
        payment.pay(PaymentPage.DECLINED_CARD);
        assertFalse(payment.refusal().isBlank());
        browser().complaints();
        payment.pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        assertEquals(1, browser().all("#order h1").size());
    }
}
