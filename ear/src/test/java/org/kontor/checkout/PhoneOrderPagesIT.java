package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.sandbox.MailboxPage;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.OrderPage;
import org.openqa.selenium.Keys;

/** ORD-05, PAY-14, PRC-12: a phone order from the desk to the mailbox and through the link to the paid order. */
class PhoneOrderPagesIT extends BrowserTest {

    private Browser clerk;

    private void press(String css, String then) {
        clerk.find(css).click();
        clerk.until(page -> clerk.all(then).isEmpty() ? null : true);
    }

    private void says(String css, String words) {
        clerk.until(page -> !clerk.all(css).isEmpty() && clerk.text(css).contains(words) ? true : null);
    }

    /** A draft with two pieces of an article, for somebody in Berlin. */
    private void draft(String article, String email) {
        clerk.open("/admin/orders");
        press("form[action='/admin/drafts/new'] button", "#typed");
        assertTrue(clerk.text("#gaps").contains("goods"), clerk.text("#gaps"));
        clerk.fill("#typed", article);
        press("#find-go", "#found\\:0\\:add");
        press("#found\\:0\\:add", "#lines\\:0\\:pieces");
        clerk.fill("#lines\\:0\\:pieces", "2");
        clerk.find("#lines\\:0\\:pieces").sendKeys(Keys.ENTER);
        says("#goods .item > .money", "200,00");
        clerk.fill("#email", email);
        clerk.fill("#name", "Jonas Weber");
        clerk.fill("#street", "Torstraße 14");
        clerk.fill("#postcode", "10119");
        clerk.fill("#city", "Berlin");
        clerk.fill("#lines\\:0\\:pieces", "3");
        clerk.find("#typed").sendKeys(Keys.ENTER);
        says("#contact [role=status]", "Not saved yet");
        assertEquals(email, clerk.find("#email").getDomProperty("value"), "no press loses what was typed elsewhere");
        assertEquals("3", clerk.find("#lines\\:0\\:pieces").getDomProperty("value"));
        clerk.fill("#lines\\:0\\:pieces", "2");
        clerk.find("#contact-save").click();
        clerk.until(page -> clerk.text("#end").contains("a way of delivery") && !clerk.text("#end")
                .contains("an e-mail address") ? true : null);
        press("#delivery-save", "#send");
    }

    @Test
    @DisplayName("staff build it, take something off and send it; the customer opens the link, agrees and pays")
    void goesFromTheDeskToThePaidOrder() {
        var article = product(10_000, 5).replaceFirst("/p/", "").toUpperCase();
        var email = "phone." + UUID.randomUUID() + "@example.com";
        made("/it/page?slug=terms&text=Terms" + System.nanoTime());
        clerk = anotherVisitor();
        SignInPage.enter(clerk, staff("orders", "discounts"), "/admin/orders");
        draft(article, email);
        clerk.find("#discount-give").click();
        says("#discount-value-error", "percentage");
        clerk.complaints();
        clerk.fill("#discount-value", "10");
        clerk.find("#discount-give").click();
        says("#discount-reason-error", "reason");
        clerk.complaints();
        clerk.fill("#discount-reason", "a scratch on the leg");
        clerk.find("#discount-give").click();
        says("#given", "off the whole order");
        clerk.look();
        var total = clerk.text(".amounts .total .money");
        clerk.fill("#city", "Potsdam");
        clerk.find("#send").click();
        says("#notices", "not saved");
        clerk.complaints();
        clerk.fill("#city", "Berlin");
        clerk.find("#send").click();
        clerk.until(page -> clerk.path().startsWith("/admin/orders/") ? true : null);
        assertTrue(clerk.text(".amounts").contains("by hand: a scratch on the leg"), clerk.text(".amounts"));
        assertTrue(clerk.text("#story ~ .timeline, .timeline").contains("a scratch on the leg"));

        var link = MailboxPage.of(anotherVisitor(), sandbox(), email).waitFor("Please pay your order")
                .payLink("Please pay your order");
        var path = link.substring(link.indexOf("/pay/"));
        assertEquals(404, get(shop() + path.replaceFirst("..$", "00")).statusCode());
        browser().open(path);
        var order = OrderPage.arrived(browser());
        assertEquals("Your order is ready to be paid", order.title());
        assertEquals(total, order.total());
        assertTrue(browser().text("#agree").startsWith("With your order you agree to our"));
        assertTrue(browser().text(".order-state button").startsWith("Order with obligation to pay")
                && browser().text(".order-state button").contains(total), browser().text(".order-state"));
        browser().look();
        browser().find(".order-state button").click();
        new PaymentPage(browser()).pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        browser().find("aside a[href*='/terms?key=']");

        browser().open(path);
        assertEquals("Thank you for your order", OrderPage.arrived(browser()).title());
    }

    @Test
    void tellsTheCallerWhatIsHereAndWhatComesLater() {
        var article = made("/it/product?cents=1995&pieces=1&ahead=5&days=14").replaceFirst("/p/", "").toUpperCase();
        clerk = anotherVisitor();
        SignInPage.enter(clerk, staff("orders"), "/admin/drafts");
        press("form[action='/admin/drafts/new'] button", "#typed");
        clerk.fill("#typed", article);
        press("#find-go", "#found\\:0\\:add");
        assertTrue(clerk.text("#find").contains("one here, 5 more from"), clerk.text("#find"));
        press("#found\\:0\\:add", "#lines\\:0\\:pieces");
        clerk.fill("#lines\\:0\\:pieces", "3");
        clerk.find("#lines\\:0\\:pieces").sendKeys(Keys.ENTER);
        says("#goods", "1 in stock, 2 from");
        clerk.look();
    }

    @Test
    void showsNoDiscountsToThoseWhoMayNotGiveThem() {
        clerk = anotherVisitor();
        SignInPage.enter(clerk, staff("orders"), "/admin/drafts");
        press("form[action='/admin/drafts/new'] button", "#typed");
        assertTrue(clerk.all("#discount").isEmpty());
        var draft = clerk.path();
        clerk.find("#give-up summary").click();
        press("#discard", ".tabs");
        assertEquals("/admin/drafts", clerk.path());
        clerk.open(draft);
        assertEquals("/admin/drafts", clerk.path());
        says("#notices", "was discarded before");
        clerk.open("/admin/drafts?status=discarded");
        clerk.look();

        var other = BrowserlessVisitor.staff(staff("finance"));
        assertEquals(403, other.get("/admin/drafts").statusCode());
        assertEquals(404, BrowserlessVisitor.staff(staff("orders")).get("/admin/drafts/999999999").statusCode());
    }
}
