package org.kontor.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.BooksPage;
import org.kontor.pages.admin.JobsPage;
import org.kontor.pages.admin.OrderDeskPage;
import org.kontor.pages.admin.OrderListPage;
import org.kontor.pages.admin.PayoutsPage;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.admin.StaffHomePage;
import org.kontor.pages.admin.TimeMachinePage;
import org.kontor.pages.sandbox.MailboxPage;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;
import org.kontor.pages.store.TrackPage;
import org.kontor.sandbox.carrier.S10;
import org.kontor.security.Tokens;

/** One order through the whole house, in a real browser, as a new customer and the staff see it. */
class OneOrderLivesIT extends BrowserTest {

    @Test
    void isBoughtAndConfirmed() {
        ProductPage.open(browser(), product(15495, 5)).addToCart();
        var payment = CheckoutPage.open(browser()).contact("life@example.com").delivery().place();
        payment.pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        assertTrue(order.number().matches("[0-9]{5,}"));
        assertFalse(browser().overflows());
    }

    @Test
    void survivesADeclinedCard() {
        ProductPage.open(browser(), product(15495, 5)).addToCart();
        var payment = CheckoutPage.open(browser()).contact("declined@example.com").delivery().place();
        payment.pay(PaymentPage.DECLINED_CARD);
        assertFalse(payment.refusal().isBlank());
        browser().complaints();
        payment.pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        assertEquals(1, browser().all("#order h1").size());
    }

    @Test
    void isFollowedFromTheShelfToTheBooks() {
        var customer = browser();
        var email = "life." + Tokens.fresh().substring(0, 10) + "@example.com";
        var names = fillCart(customer, product(15495, 5), product(4900, 5));
        CheckoutPage.open(customer).contact(email).delivery().place().pay(PaymentPage.GOOD_CARD);
        var order = OrderPage.arrived(customer);
        order.waitFor("Thank you for your order");
        var number = order.number();
        var confirmed = "Your order " + number + " is confirmed";
        MailboxPage.of(customer, sandbox(), email).waitFor(number);

        var staff = anotherVisitor();
        SignInPage.enter(staff, staff("orders", "finance"), "/admin/");
        new StaffHomePage(staff).waitFor("Bought", 1);
        var day = JobsPage.open(staff).today();
        shipInTwoParcels(staff, number, email);
        var mails = MailboxPage.of(customer, sandbox(), email);
        mails.waitFor("on its way");
        customer.visit(mails.orderLink(number));
        var tracked = OrderPage.arrived(customer).trackingNumbers();
        assertEquals(tracked, TrackPage.open(customer).found(number, email).trackingNumbers());
        assertTrue(tracked.size() == 2 && tracked.stream().allMatch(S10::isValid), tracked.toString());

        TimeMachinePage.open(staff).forward(2, 0);
        OrderPage.arrived(customer).waitFor("Delivered");
        OrderDeskPage.open(staff, number).waitForBadge("Delivered");
        workTheNight(staff, day);
        assertEquals("Matched", PayoutsPage.open(staff).stateOf(number).orElseThrow());
        assertTrue(PayoutsPage.open(staff).holds());

        refundOneLine(staff, number, names.get(0));
        readTheBooks(staff, number, day);
        var subjects = MailboxPage.of(customer, sandbox(), email).waitFor("refund").subjects();
        assertEquals(1, subjects.stream().filter(confirmed::equals).count(), subjects.toString());
    }

    private static List<String> fillCart(Browser customer, String... products) {
        return Stream.of(products).map(product -> {
            var page = ProductPage.open(customer, product);
            var name = page.name();
            page.addToCart();
            return name;
        }).toList();
    }

    private static void shipInTwoParcels(Browser staff, String number, String email) {
        var list = OrderListPage.open(staff).search(email);
        assertEquals(List.of(number), list.numbers());
        var desk = list.openOrder(number);
        desk = desk.ship().units(1, 0).send();
        assertTrue(desk.badges().contains("Part shipped"), desk.badges().toString());
        desk = desk.ship().send();
        assertTrue(desk.notice().contains("is on its way"), desk.notice());
        assertEquals(2, desk.trackingNumbers().size());
    }

    private static void workTheNight(Browser staff, LocalDate day) {
        assertEquals("Completed", JobsPage.open(staff).run("Issue invoices", day));
        assertEquals("Completed", JobsPage.open(staff).run("Match payouts", day.plusDays(1)));
        assertEquals("Completed", JobsPage.open(staff).run("Close the day", day));
    }

    private static void refundOneLine(Browser staff, String number, String product) {
        var desk = OrderDeskPage.open(staff, number);
        var invoices = desk.documents();
        assertEquals(2, invoices.size());
        assertTrue(desk.document(invoices.get(0)).pdf().startsWith("200 %PDF"));
        desk = OrderDeskPage.open(staff, number).refund().give(product, 1, "Came back, back on the shelf")
                .because("The colour is another one").grant();
        assertTrue(desk.notice().contains("is paid out"), desk.notice());
        desk.waitForBadge("Part refunded");
        var credit = desk.documents().stream().filter(each -> !invoices.contains(each)).findFirst().orElseThrow();
        var note = desk.document(credit);
        assertEquals("Credit note", note.kind());
        assertTrue(note.gross().contains("154,95"), note.gross());
        assertTrue(note.pdf().startsWith("200 %PDF"), note.pdf());
    }

    private static void readTheBooks(Browser staff, String number, LocalDate day) {
        var books = BooksPage.open(staff, day);
        var sums = books.debitsAndCredits();
        assertEquals(sums.get(0), sums.get(1));
        assertTrue(!books.proof().isEmpty() && books.proof().stream().allMatch("Holds"::equals),
                books.proof().toString());
        var entries = books.account("gateway_receivable").entriesOf(number);
        assertEquals(1, entries.size(), entries.toString());
        assertEquals(number, books.orderOf(entries.get(0)));
    }
}
