package org.kontor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.AccountPages;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** PAY-10 in a browser: from the box on the payment page to the button that removes the card. */
class SavedCardsPagesIT extends BrowserTest {

    @Test
    @DisplayName("PAY-10: a customer saves a card, pays with it by one press and removes it")
    void leadACustomerFromTheBoxToTheRemovedCard() {
        var email = account();
        AccountPages.signIn(browser(), email);
        ordered(email).saveCard().pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        ordered(email).payWithSavedCard();
        OrderPage.arrived(browser()).waitFor("Thank you for your order");

        AccountPages.removeCard(browser());

        assertEquals("The card was removed.", browser().text("main .notice-ok"));
        browser().inspect();
    }

    private PaymentPage ordered(String email) {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        return CheckoutPage.open(browser()).contact(email).delivery().place();
    }
}
