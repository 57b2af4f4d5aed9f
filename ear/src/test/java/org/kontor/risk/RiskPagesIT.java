package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.it.Surroundings;
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
        browser().look();

        staff.open("/admin/review");
        assertTrue(staff.text("main").contains("The order is worth 60,00 €, more than 50,00 €."), staff.text("main"));
        staff.look();
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
        staff.look();
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
        staff.look();
        staff.find("input[name=pick]").click();
        staff.find("form[action='/admin/orders/bulk'] button[type=submit]").click();
        staff.until(page -> staff.path().startsWith("/admin/orders/bulk?pick=" + number) ? true : null);
        staff.look();
        staff.fill("#reason", "stocktaking");
        staff.find("#hold").click();

        staff.until(page -> staff.text("body").contains("On hold now: 1 of 1.") ? true : null);
        staff.look();
        staff.open("/admin/orders/" + number);
        assertTrue(staff.text("main").contains("This order is held: stocktaking"));
    }

    private static String holds(String number) {
        return tables().text("select count(*) from order_happening h join orders o on o.id = h.order_id"
                + " where o.number = ? and h.kind = 'HELD'", number);
    }

    /** Somebody else works on an order, and the database ends the wait of whoever wants it, too, until the page says so. */
    private static void pressWhileBusy(String number, Browser staff, String outcome) {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
                var lock = connection.prepareStatement("select id from orders where number = ? for update")) {
            connection.setAutoCommit(false);
            lock.setString(1, number);
            assertTrue(lock.executeQuery().next());
            staff.find("#hold").click();
            staff.until(page -> {
                end(connection);
                return staff.text("body").contains(outcome) ? true : null;
            });
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void end(Connection busy) {
        try (var statement = busy.createStatement()) {
            statement.execute("select pg_cancel_backend(pid) from pg_stat_activity"
                    + " where pg_backend_pid() = any(pg_blocking_pids(pid))");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @DisplayName("ORD-07: an order that fails is left open and keeps no other from it; going on does the rest, nothing twice")
    void goOnWithWhatFailed() {
        var numbers = Stream.generate(() -> paidOrder().replaceFirst("/order/([0-9]+).*", "$1")).limit(3).toList();
        var staff = staff();
        staff.open("/admin/orders/bulk?" + String.join("&", numbers.stream().map(each -> "pick=" + each).toList()));
        staff.fill("#reason", "stocktaking");

        pressWhileBusy(numbers.get(1), staff, "On hold now: 2 of 3.");

        assertTrue(staff.text("#rest").contains("Still to be done"), staff.text("#rest"));
        assertEquals(List.of("1", "0", "1"), numbers.stream().map(RiskPagesIT::holds).toList());
        staff.look();
        staff.find("#go-on").click();
        staff.until(page -> staff.text("body").contains("On hold now: 3 of 3.") ? true : null);
        assertTrue(staff.all("#go-on").isEmpty(), "nothing is left");
        assertEquals(List.of("1", "1", "1"), numbers.stream().map(RiskPagesIT::holds).toList());
    }
}
