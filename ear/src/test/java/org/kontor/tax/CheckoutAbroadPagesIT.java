package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** A customer who chooses another country, and orders for a business; and what staff see of it. */
class CheckoutAbroadPagesIT extends BrowserTest {

    private static String fresh(int lastDigit) {
        return "FR40" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + lastDigit;
    }

    private CheckoutPage started(long cents) {
        ProductPage.open(browser(), product(cents, 5)).addToCart();
        return CheckoutPage.open(browser());
    }

    @Test
    void tax07ShowsTheNewTotalAsSoonAsTheAddressOrTheBuyerChanges() {
        var page = started(11900).abroad("ada@example.com", "FR", "75001");
        assertEquals("With the VAT of France, where your order goes.", page.taxReason());
        var withTax = page.total();

        var vatId = fresh(5);
        page.business("Lund SARL", vatId.substring(0, 4) + " " + vatId.substring(4));
        assertTrue(page.taxReason().startsWith("VAT ID " + vatId + " is confirmed."), page.taxReason());
        assertTrue(!page.total().equals(withTax), withTax);
        browser().inspect();

        page.delivery().place().pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        var number = order.number();
        var totals = browser().text("#order .totals");
        assertTrue(totals.contains("You account for it yourself (reverse charge)"), totals);
        assertFalse(totals.contains("of which VAT"), totals);
        var staff = browser();
        SignInPage.enter(staff, staff("admin"), "/admin/orders/" + number);
        assertTrue(staff.text("#vat-proof").contains(vatId), staff.text("#vat-proof"));
        assertTrue(staff.text("#vat-proof").contains("WAPI"), staff.text("#vat-proof"));
    }

    @Test
    void saysAtTheFieldThatAVatIdIsNone() {
        started(1995).abroad("ada@example.com", "FR", "75001").business("", "FR1");

        browser().until(shown -> browser().text("#vatId-error").isBlank() ? null : true);
        browser().inspect();
        browser().complaints();
    }

    @Test
    void letsStaffAnnounceARate() {
        var staff = browser();
        SignInPage.enter(staff, staff("finance"), "/admin/tax");
        staff.fill("#percentage", "21,5");
        staff.driver().executeScript("document.getElementById('from').value = '2099-01-01'");
        staff.fill("#source", "A notice");
        staff.find("#enter").click();

        staff.until(shown -> staff.text("#rates").contains("2099") ? true : null);
        staff.inspect();
        staff.complaints();
    }
}
