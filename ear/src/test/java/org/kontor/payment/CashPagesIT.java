package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** PAY-11, PAY-13: cash on delivery and its fee, as customers and finance see them. Goods 19,95 €, delivery 4,90 €. */
class CashPagesIT extends BrowserTest {

    @AfterEach
    void everyWayIsForEveryOrderAgain() {
        made("/it/pay-rules");
    }

    @Test
    @DisplayName("a customer sees the fee in the total before the order button, and what is paid at the door after it")
    void showsTheFeeBeforeItIsOrdered() {
        made("/it/pay-rules?door=390");
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        CheckoutPage.open(browser()).contact("at.the.door@example.com").delivery();
        browser().says("#place", "24,85");
        assertTrue(browser().all("#fee").isEmpty(), "a card costs nothing");

        browser().find("#pay-ways a[href$=COD]").click();
        browser().says("#place", "28,75");
        assertTrue(browser().text("#fee").contains("Fee for cash on delivery"), browser().text("#fee"));
        browser().look();
        browser().find("#pay-ways a[href$=CARD]").click();
        browser().says("#place", "24,85");
        browser().find("#pay-ways a[href$=COD]").click();
        browser().says("#place", "28,75");
        browser().find("#place").click();

        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        assertTrue(browser().text("#at-door").contains("28,75"), browser().text("#at-door"));
        browser().look();
    }

    @Test
    @DisplayName("finance offers it and says what it costs; cards and transfers may cost nothing, and nobody is asked what")
    void isOfferedByFinance() {
        made("/it/pay-rules?door=390");
        var finance = anotherVisitor();
        SignInPage.enter(finance, staff("finance"), "/admin/payment-terms");
        assertEquals("3.90", finance.find("#cash-fee").getDomProperty("value").replace(',', '.'));
        finance.look();
        assertEquals(0, finance.all("#card-fee, #transfer-fee").size());
        finance.complaints();
    }
}
