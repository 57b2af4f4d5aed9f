package org.kontor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** What happened to the money of an order can be followed on its page: attempts, answers, webhooks. */
class OrderTracesIT extends BrowserTest {

    @Test
    void showEveryAttemptEveryAnswerAndEveryWebhook() {
        var customer = browser();
        ProductPage.open(customer, product(15495, 5)).addToCart();
        var payment = CheckoutPage.open(customer).contact("traces@example.com").delivery().place();
        payment.pay(PaymentPage.DECLINED_CARD);
        customer.complaints();
        payment.pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(customer);
        order.waitFor("Thank you for your order");

        var clerk = anotherVisitor();
        SignInPage.enter(clerk, staff("orders"), "/admin/orders/" + order.number());
        clerk.find(".attempts summary").click();
        var attempts = clerk.text(".attempts");
        assertTrue(attempts.contains("Authorised") || attempts.contains("Captured"), attempts);
        assertTrue(attempts.contains("cs_test_") && attempts.contains("pi_"), attempts);
        clerk.find("#money summary").click();
        clerk.until(page -> clerk.text("#money").contains("checkout.session.completed") ? true : null);
        var story = clerk.text("#money");
        assertTrue(story.contains("Applied"), story);
        assertInOrder(story, "Begun", "In progress", "Waits for the customer", "payment_intent.payment_failed",
                "checkout.session.completed");
        clerk.find("#money a").click();
        clerk.until(page -> clerk.path().startsWith("/admin/webhooks/") ? true : null);
        assertTrue(clerk.text("#body").contains("\"id\": \"evt_"), clerk.text("#body"));
        assertTrue(clerk.text("#body").contains("\"livemode\": false"), clerk.text("#body"));
    }

    /** An answer that came first stays where it was when another has followed. */
    private static void assertInOrder(String text, String... parts) {
        var places = Arrays.stream(parts).map(text::indexOf).toList();
        assertFalse(places.contains(-1), text);
        assertEquals(places.stream().sorted().toList(), places, text);
    }
}
