package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** Customers who turn round, come back late, or change their mind on the way to an order. */
class CheckoutPagesIT extends BrowserTest {

    private CheckoutPage started() {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        return CheckoutPage.open(browser());
    }

    @Test
    void openAgainWhenTheyWereOpenForTooLong() {
        var page = started();
        browser().driver().manage().deleteCookieNamed("sid");

        page.contact("late@example.com");

        assertTrue(browser().text(".notices .notice").contains("open for too long"));
        assertTrue(browser().path().startsWith("/checkout"), browser().path());
        page.contact("late@example.com").delivery().place().pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
    }

    @Test
    void keepTheOrderOfWhoTurnsRoundOnThePaymentPage() {
        started().contact("turns.round@example.com").delivery().place().turnRound();

        var order = OrderPage.arrived(browser());
        order.waitFor("Not paid yet");
        browser().find("[data-pay]").click();
        browser().find("input[name=number]");
        new PaymentPage(browser()).pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
    }

    @Test
    void sayAtTheFieldWhatIsWrong() {
        var page = started().contact("no address at all");

        browser().until(shown -> browser().text("#email-error").isBlank() ? null : true);
        assertEquals("no address at all", browser().find("#email").getDomProperty("value"));
        browser().inspect();
        browser().complaints();
        page.contact("right@example.com").delivery();
        browser().find("#place");
    }

    @Test
    void sendWhoHasNothingInTheCartBackToIt() {
        CheckoutPage.open(browser());

        assertEquals("/cart", browser().path().replaceAll("\\?.*", ""));
    }
}
