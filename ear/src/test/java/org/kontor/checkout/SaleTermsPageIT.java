package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** CHK-09: the terms from the button to the order, as customers and staff see them. */
class SaleTermsPageIT extends BrowserTest {

    private static String terms(String text) {
        return made("/it/page?slug=terms&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @Test
    void areAgreedToAtTheButtonAndStandOnTheOrder() {
        terms("Old terms " + System.nanoTime());
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        var checkout = CheckoutPage.open(browser()).contact("terms@example.com").delivery();
        assertTrue(browser().text("#agree").startsWith("With your order you agree to our terms of"));
        assertTrue(browser().text("#place").startsWith("Order with obligation to pay"), browser().text("#place"));
        var words = "Newer terms " + System.nanoTime();
        var version = terms(words);

        browser().find("#place").click();
        browser().until(page -> browser().text("#lacks").contains("terms have changed") ? true : null);
        browser().inspect();
        browser().complaints();
        checkout.place().pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        var number = order.number();
        terms("Newest terms " + System.nanoTime());

        browser().find("aside a[href*='/terms?key=']").click();
        assertTrue(browser().text("article").contains(words), browser().text("article"));

        var clerk = anotherVisitor();
        SignInPage.enter(clerk, staff("orders"), "/admin/orders/" + number);
        assertTrue(clerk.text("#terms").contains("Version " + version), clerk.text("#terms"));
        clerk.find("#terms a").click();
        assertTrue(clerk.text("article").contains(words), clerk.text("article"));
        assertEquals(404, get(shop() + "/order/" + number + "/terms?key=0").statusCode());
    }
}
