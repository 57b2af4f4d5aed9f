package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.OrderPage;
import org.openqa.selenium.By;

/** PAY-11, PAY-01: paying by invoice and taking reserved money, as customers and finance see it. */
class InvoicePagesIT extends BrowserTest {

    @AfterEach
    void everyWayIsForEveryOrderAgain() {
        made("/it/pay-rules");
    }

    @Test
    @DisplayName("a dealer chooses the invoice, sees what is to pay, and finance enters the money")
    void goesFromTheChoiceToThePaidOrder() {
        browser().open(made("/it/order?account=1"));
        assertEquals("Your order is ready to be paid", OrderPage.arrived(browser()).title());
        browser().look();
        browser().find("input[name=pay][value=INVOICE]").click();
        assertTrue(browser().text(".order-state").contains("within 14 days of the invoice"));
        browser().find(".order-state button").click();
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        assertTrue(browser().text("#transfer").contains("Still to pay"));
        var reference = browser().text(".transfer dd:last-of-type, .transfer");
        assertTrue(reference.contains("RF"), reference);
        browser().look();

        var finance = anotherVisitor();
        SignInPage.enter(finance, staff("finance"), "/admin/receipts");
        var total = order.total().replaceAll("[^0-9,]", "").replace(',', '.');
        finance.fill("#amount", total);
        finance.fill("#reference", "Order " + order.number());
        finance.find("#save").click();
        finance.says("#receipts", order.number());
        finance.open("/admin/orders/" + order.number());
        assertTrue(finance.text(".amounts").contains("bank transfer") || finance.text(".amounts").contains(total
                .replace('.', ',')), finance.text(".amounts"));
        browser().open(order.address());
        assertTrue(browser().all("#transfer").isEmpty(), "nothing is left to pay");
        finance.open("/admin/unresolved");
        finance.look();
    }

    @Test
    @DisplayName("finance says for which orders a way to pay is, and the customer sees the ways change")
    void financeSaysForWhichOrdersAWayIsAndTheCustomerSeesIt() {
        var order = made("/it/order?account=1"); // so that there are groups and a bank account
        var finance = anotherVisitor();
        SignInPage.enter(finance, staff("finance"), "/admin/payment-terms");
        finance.look();
        finance.fill("#account-days", "91");
        finance.find("#save").click();
        finance.says("#notices", "within 1 to 90 days");
        finance.fill("#account-days", "30");
        finance.fill("#account-most", "much");
        finance.find("#save").click();
        finance.says("#notices", "Enter an order total");
        finance.fill("#account-most", "7,50");
        finance.find("#transfer-where").findElement(By.cssSelector("option[value=ONLY]")).click();
        finance.find("#save").click();
        finance.says("#notices", "Choose the countries");
        finance.complaints();
        finance.find("#transfer-countries").findElement(By.cssSelector("option[value=FR]")).click();
        finance.find("#save").click();
        finance.says("#notices", "Saved");
        finance.open("/admin/payment-terms");
        assertTrue(finance.text("#account-now").contains("for orders of up to 7,50"), finance.text("#account-now"));
        assertTrue(finance.text("#transfer-now").contains("delivered to France"), finance.text("#transfer-now"));
        assertEquals("30", finance.find("#account-days").getDomProperty("value"));

        browser().open(order);
        assertEquals(List.of(), browser().all("input[name=pay][type=radio]"), "a card is left");
        assertTrue(browser().text("#missing-ways").contains("Invoice: only for orders of up to 7,50"),
                browser().text("#missing-ways"));
        assertTrue(browser().text("#missing-ways").contains("Bank transfer: not for deliveries to this country"));
        browser().open(order + "&refused=methodTooMuch");
        assertTrue(browser().text("#refused").contains("This way to pay is not offered any more"));
        assertEquals(1, browser().all("#refused a[href$='#missing-ways']").size(), "the reasons stand above");
        browser().look();
    }

    @Test
    @DisplayName("an order for which no way to pay is left says that alone")
    void saysThatAnOrderIsStuckAndNothingElse() {
        var order = made("/it/order?sent=1");
        made("/it/pay-rules?most=1");

        browser().open(order + "&refused=methodTooMuch");

        assertTrue(browser().text("#stuck").contains("no way to pay"), browser().text("#order"));
        assertEquals(List.of(), browser().all("#refused"));
        assertEquals(List.of(), browser().all(".order-state button"));
        browser().look();
        made("/it/pay-rules");
        var part = made("/it/order?part=600");
        made("/it/pay-rules?most=1");
        browser().open(part);
        assertEquals(List.of(), browser().all(".order-state button"), "no card is offered that would be refused");
        assertTrue(browser().text("#missing-ways").contains("Card: only for orders of up to"));
    }

    @Test
    @DisplayName("finance takes a part of what is reserved and lets the rest go, each with a reason and a box to tick")
    void takesAndLetsGoReservedMoney() {
        var number = made("/it/order?reserved=1").replaceFirst("/order/([0-9]+).*", "$1");
        var finance = anotherVisitor();
        SignInPage.enter(finance, staff("finance"), "/admin/orders");
        finance.open("/admin/orders/" + number);
        finance.find("a[href='/admin/orders/" + number + "/reserved']").click();
        finance.until(page -> finance.all("#take").isEmpty() ? null : true);
        finance.look();
        finance.fill("#amount", "5.00");
        finance.fill("#reason", "a deposit");
        finance.find("#take").click();
        finance.says("#notices", "Tick the box");
        finance.complaints();
        finance.find("#sure").click();
        finance.find("#take").click();
        finance.says("#notices, .notices", "The money was taken.");
        assertTrue(finance.text(".timeline").contains("a deposit"));
        finance.open("/admin/orders/" + number + "/reserved");
        finance.fill("#reason", "no more is wanted");
        finance.find("#sure").click();
        finance.find("#let-go").click();
        finance.says("#notices, .notices", "The rest was let go.");
        finance.open("/admin/orders/" + number + "/reserved");
        assertTrue(finance.text("p.notice").contains("Nothing is reserved"));
    }

    @Test
    @DisplayName("who decides about reserved money that moved meanwhile sees it as it is now")
    void showsReservedMoneyAnewThatMovedMeanwhile() {
        var number = made("/it/order?reserved=1").replaceFirst("/order/([0-9]+).*", "$1");
        var page = "/admin/orders/" + number + "/reserved";
        var late = anotherVisitor();
        SignInPage.enter(late, staff("finance"), page);
        var seen = late.find("#amount").getDomProperty("value");
        var quick = anotherVisitor();
        SignInPage.enter(quick, staff("finance"), page);
        for (var one : List.of(quick, late)) {
            one.fill("#amount", "5,00");
            one.fill("#reason", "a deposit");
            one.find("#sure").click();
            one.find("#take").click();
            one.says("#notices, .notices", one == quick ? "The money was taken." : "Look at it again");
        }
        assertEquals(page, late.path());
        assertNotEquals(seen, late.find("#amount").getDomProperty("value"));
    }
}
