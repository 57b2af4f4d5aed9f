package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;
import org.kontor.security.Tokens;

/** What happened to the money of an order can be followed on its page: attempts, answers, webhooks. */
class OrderTracesIT extends BrowserTest {

    @Test
    void showEveryAttemptEveryAnswerAndEveryWebhook() {
        var email = "traces." + Tokens.fresh().substring(0, 10) + "@example.com";
        var customer = browser();
        ProductPage.open(customer, product(15495, 5)).addToCart();
        var payment = CheckoutPage.open(customer).contact(email).delivery().place();
        payment.pay(PaymentPage.DECLINED_CARD);
        assertFalse(payment.refusal().isBlank());
        customer.complaints();
        var clerk = anotherVisitor();
        SignInPage.enter(clerk, staff("orders"), "/admin/orders/"
                + tables().text("select number from orders where email = ?", email));
        clerk.reloadUntil(() -> tells(clerk, "payment_intent.payment_failed"));
        payment.pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(customer).waitFor("Thank you for your order");

        clerk.reloadUntil(() -> tells(clerk, "checkout.session.completed") && tells(clerk, "Applied"));
        clerk.find(".attempts summary").click();
        var attempts = clerk.text(".attempts");
        assertTrue(attempts.contains("Authorised") || attempts.contains("Captured"), attempts);
        assertTrue(attempts.contains("cs_test_") && attempts.contains("pi_"), attempts);
        clerk.find("#money summary").click();
        var story = clerk.text("#money");
        assertTrue(story.contains("Applied"), story);
        assertInOrder(story, "Begun", "In progress", "Waits for the customer", "payment_intent.payment_failed",
                "checkout.session.completed");
        clerk.find("#money a").click();
        clerk.until(page -> clerk.path().startsWith("/admin/webhooks/") ? true : null);
        assertTrue(clerk.text("#body").contains("\"id\": \"evt_"), clerk.text("#body"));
        assertTrue(clerk.text("#body").contains("\"livemode\": false"), clerk.text("#body"));
    }

    /** Whether the list of what happened to the money, which is folded, says this by now. */
    private static boolean tells(Browser clerk, String words) {
        return clerk.find("#money").getDomProperty("textContent").contains(words);
    }

    /** An answer that came first stays where it was when another has followed. */
    private static void assertInOrder(String text, String... parts) {
        var places = Arrays.stream(parts).map(text::indexOf).toList();
        assertFalse(places.contains(-1), text);
        assertEquals(places.stream().sorted().toList(), places, text);
    }
}
