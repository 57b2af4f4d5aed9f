package org.kontor.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.sandbox.MailboxPage;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;
import org.kontor.shared.TaxCategory;

/** Store credit from the desk to the customer's mailbox, into the checkout and onto the order; and what is refused. */
class GiftCardPagesIT extends BrowserTest {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");

    /** Finance gives credit; the code is read in the customer's mailbox. */
    private String credit(Browser staff, String value, String email) {
        SignInPage.enter(staff, staff("finance"), "/admin/");
        staff.open("/admin/gift-cards/new");
        staff.fill("#value", value);
        staff.fill("#email", email);
        staff.fill("#reason", "Your parcel was late");
        staff.find("#give").click();
        staff.until(page -> staff.path().startsWith("/admin/gift-cards/GC") ? true : null);
        return code(email);
    }

    private String code(String email) {
        return MailboxPage.of(anotherVisitor(), sandbox(), email).waitFor("Your code worth").find("Your code worth", CODE);
    }

    private CheckoutPage checkout(String email) {
        ProductPage.open(browser(), product(10_000, 5)).addToCart();
        return CheckoutPage.open(browser()).contact(email).delivery();
    }

    private void enter(String code) {
        if (!browser().find("#gift-code").isDisplayed()) {
            browser().find("#gift-card-box summary").click();
        }
        browser().fill("#gift-code", code);
        browser().find("#enter-gift-code").click();
    }

    @Test
    @DisplayName("PRC-10, PAY-02: credit pays a part, the rest is paid by card, and the order shows both")
    void paysAPartOfAnOrder() {
        var email = "credit." + UUID.randomUUID() + "@example.com";
        var code = credit(anotherVisitor(), "50.00", email);
        checkout(email);

        enter(code.toLowerCase());

        browser().until(page -> browser().texts(".step-body .totals .total .money").contains("50,00 €") ? true : null);
        assertTrue(browser().text("#payment").contains("Gift card ···· " + code.substring(15)));
        assertTrue(browser().text("#payment").contains("0,00 € stay on it."), browser().text("#payment"));
        assertFalse(browser().overflows());
        assertTrue(browser().find("#place").getDomProperty("value").contains("50,00")
                || browser().find("#place").getText().contains("50,00"));
        new CheckoutPage(browser()).place().pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        var totals = browser().text("#order .totals");
        assertTrue(totals.contains("Gift card ···· " + code.substring(15)), totals);
        assertTrue(totals.contains("Paid by Visa"), totals);
        assertEquals("100,00 €", order.total());
    }

    @Test
    void needsNoCardWhenTheCreditPaysAll() {
        var email = "credit." + UUID.randomUUID() + "@example.com";
        var code = credit(anotherVisitor(), "150.00", email);
        checkout(email);
        enter(code);
        browser().until(page -> browser().texts(".step-body .totals .total .money").contains("0,00 €") ? true : null);

        browser().find("#place").click();

        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        var owner = anotherVisitor();
        owner.open("/gift-card");
        owner.fill("#code", code);
        owner.find("main form button[type=submit]").click();
        owner.until(page -> owner.text("main").contains("Left on it") ? true : null);
        assertTrue(owner.text("main .totals .total").contains("50,00"), owner.text("main"));
        assertFalse(owner.driver().getCurrentUrl().contains(code));
    }

    @Test
    void neverCallACardTheLastOne() {
        var card = product(5000, 1, TaxCategory.VOUCHER);
        browser().open(card);
        assertEquals(0, browser().all("main .stock").size(), "what is made when it is sold has no stock to speak of");

        browser().open("/search?q=" + card.replace("/p/test-", ""));
        assertEquals("In stock", browser().text(".card .stock"));
    }

    @Test
    void sayAtTheFieldWhyACodeIsRefused() {
        checkout("guess." + UUID.randomUUID() + "@example.com");

        enter("ABCD-EFGH-2345-6789");

        browser().until(page -> browser().text("#gift-code-error").isBlank() ? null : true);
        assertTrue(browser().text("#gift-code-error").startsWith("We know no gift card with this code."));
        browser().find("#place");
        browser().complaints();
    }

    @Test
    void showTheDeskWhatHappenedAndStopACard() {
        var email = "credit." + UUID.randomUUID() + "@example.com";
        var staff = anotherVisitor();
        credit(staff, "20.00", email);
        assertTrue(staff.text("#entries").contains("Your parcel was late"));
        staff.find("#stop").click();
        staff.until(page -> staff.text("#reason-error").isBlank() && !staff.text("body").contains("Give a reason")
                ? null : true);

        staff.complaints();
        staff.fill("#reason", "sent to the wrong address");
        staff.find("#stop").click();
        staff.until(page -> staff.text("body").contains("is stopped") ? true : null);

        staff.open("/admin/gift-cards?q=" + email.substring(0, 30));
        assertTrue(staff.text("main table").contains("Stopped"), staff.text("main"));
        for (var width : new int[] {390, 768, 1366}) {
            staff.width(width);
            staff.inspect();
            assertFalse(staff.overflows(), "at " + width);
        }
    }
}
