package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** Fraud rules from the page of staff to the page of the customer, and orders that are held together. */
class RiskPagesIT extends BrowserTest {

    private Browser staff() {
        browser();
        var staff = anotherVisitor();
        SignInPage.enter(staff, staff("admin"), "/admin/");
        return staff;
    }

    private static void holdAbove(Browser staff, String amount) {
        staff.open("/admin/fraud");
        staff.fill("#hold-above", amount);
        staff.find("#save").click();
        staff.until(page -> staff.text("body").contains("Orders are judged by this from now on.") ? true : null);
    }

    @AfterEach
    void trustAgain() {
        var staff = staff();
        holdAbove(staff, "");
        for (var lines = staff.all("#entries button").size(); lines > 0; lines--) {
            var left = lines - 1;
            staff.find("#entries button").click();
            staff.until(page -> staff.all("#entries button").size() == left ? true : null);
        }
    }

    private static void look(Browser staff) {
        for (var width : new int[] {390, 768, 1366}) {
            staff.width(width);
            staff.inspect();
            assertFalse(staff.overflows(), "at " + width);
        }
    }

    @Test
    @DisplayName("CHK-12: a doubtful order is told honestly, reviewed and let go")
    void letAReviewedOrderGoOn() {
        var staff = staff();
        holdAbove(staff, "50.00");
        ProductPage.open(browser(), product(6000, 5)).addToCart();
        CheckoutPage.open(browser()).contact("ann." + UUID.randomUUID() + "@example.com").delivery().place()
                .pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("We have your order and take a look at it");
        look(browser());

        staff.open("/admin/review");
        assertTrue(staff.text("main").contains("The order is worth 60,00 €, more than 50,00 €."), staff.text("main"));
        look(staff);
        staff.find("section:has(a[href$='" + order.number() + "']) [id$=':release']").click();
        staff.until(page -> staff.text("body").contains("Give a reason of up to 200 characters.") ? true : null);
        staff.complaints();
        staff.fill("section:has(a[href$='" + order.number() + "']) [id$=':reason']", "known customer");
        staff.find("section:has(a[href$='" + order.number() + "']) [id$=':release']").click();
        staff.until(page -> staff.text("body").contains("Order " + order.number() + " goes on.") ? true : null);

        order.waitFor("Thank you for your order");
    }

    @Test
    @DisplayName("CHK-12: a blocked buyer is told calmly that nothing was charged")
    void turnABlockedBuyerAway() {
        var email = "ben." + UUID.randomUUID() + "@example.com";
        var staff = staff();
        staff.open("/admin/fraud");
        staff.fill("#value", email);
        staff.fill("#reason", "charged back three orders");
        staff.find("#add").click();
        staff.until(page -> staff.text("body").contains(email + " is on the list.") ? true : null);
        look(staff);
        ProductPage.open(browser(), product(2000, 5)).addToCart();
        CheckoutPage.open(browser()).contact(email).delivery();

        browser().find("#place").click();

        browser().until(page -> browser().text("body").contains("we cannot take this order online") ? true : null);
        browser().complaints();
    }

    @Test
    @DisplayName("ORD-07: orders chosen in the list are held together")
    void holdTheOrdersThatAreChosen() {
        var number = paidOrder().replaceFirst("/order/([0-9]+).*", "$1");
        var staff = staff();
        staff.open("/admin/orders?q=" + number);
        look(staff);
        staff.find("input[name=pick]").click();
        staff.find("form[action='/admin/orders/bulk'] button[type=submit]").click();
        staff.until(page -> staff.path().startsWith("/admin/orders/bulk?pick=" + number) ? true : null);
        look(staff);
        staff.fill("#reason", "stocktaking");
        staff.find("#hold").click();

        staff.until(page -> staff.text("body").contains("On hold now: 1 of 1.") ? true : null);
        look(staff);
        staff.open("/admin/orders/" + number);
        assertTrue(staff.text("main").contains("This order is held: stocktaking"));
    }
}
