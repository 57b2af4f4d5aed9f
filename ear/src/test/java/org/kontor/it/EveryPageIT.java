package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.AccountPages;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.ProductPage;
import org.openqa.selenium.Cookie;

/** Every page at the widths of a phone, a tablet and a desk: open to everybody, never scrolled sideways, silent. */
class EveryPageIT extends BrowserTest {

    private static final int DESK = 1366;
    private static final int[] WIDTHS = {390, 768, DESK};

    private final List<String> findings = new ArrayList<>();

    private void walk(Browser visitor, List<String> pages, int... widths) {
        for (var page : pages) {
            visitor.open(page);
            for (var width : widths) {
                visitor.width(width);
                visitor.inspect();
                if (visitor.overflows()) {
                    findings.add(page + " must be scrolled sideways at " + width);
                }
            }
        }
    }

    private void nothingFound() {
        assertEquals("", String.join("\n", findings));
    }

    @Test
    void ofTheStoreIsOpenToEverybody() {
        var product = product(1995, 50);
        walk(browser(), List.of("/", product, "/search?q=test", "/search?q=zzzz", "/track", paidOrder(), "/cart"),
                WIDTHS);
        ProductPage.open(browser(), product).addToCart();
        browser().inspect();
        walk(browser(), List.of("/cart", "/checkout"), WIDTHS);
        ProductPage.open(browser(), product).addToCart();
        CheckoutPage.open(browser()).contact("every.page@example.com");
        browser().find("#to-payment");
        walk(browser(), List.of("/checkout?step=delivery", "/checkout/deliveries"), WIDTHS);
        nothingFound();
    }

    @Test
    void ofAnAccountIsOpenToEverybody() {
        var order = made("/it/order?invoiced=1").replaceFirst("/order/([0-9]+).*", "$1");
        var email = made("/it/account?credit=2000&order=" + order);
        walk(browser(), List.of("/account/sign-in", "/account/register", "/account/forgotten",
                "/account/open?token=0", "/account/reset?token=0"), WIDTHS);
        browser().complaints();
        AccountPages.signIn(browser(), email);
        walk(browser(), List.of("/account", "/account/addresses", "/account/addresses/new", "/account/cards",
                "/account/password"),
                WIDTHS);
        AccountPages.addAddress(browser());
        ProductPage.open(browser(), product(1995, 50)).addToCart();
        walk(browser(), List.of("/account/addresses", "/cart", "/checkout"), WIDTHS);
        nothingFound();
    }

    @Test
    void ofTheStoreThatRefusesIsOpenToEverybody() {
        walk(browser(), List.of("/p/no-such-thing", "/page/no-such-thing", "/order/20016?key=0"), WIDTHS);
        browser().complaints();
        nothingFound();
    }

    @Test
    void ofTheBackOfficeIsOpenToEverybody() {
        var number = paidOrder().replaceFirst("/order/([0-9]+).*", "$1");
        var staff = browser();
        walk(staff, List.of("/admin/sign-in"), WIDTHS);
        SignInPage.enter(staff, staff("admin"), "/admin/");
        var pages = backOffice(number, product(1995, 50).replaceFirst("/p/", "/admin/products/"));
        walk(staff, pages, WIDTHS);
        staff.driver().manage().addCookie(new Cookie("mode", "dark"));
        walk(staff, pages, DESK);
        nothingFound();
    }

    private static List<String> backOffice(String order, String product) {
        var of = "/admin/orders/" + order;
        return Stream.concat(Stream.of(of, of + "/ship", of + "/refund", of + "/reserved", product),
                Stream.of("", "orders", "orders?q=zzzz", "drafts", "review", "fraud", "orders/bulk", "products",
                        "waiting", "waiting?q=zzzz", "stock/NEVER-SEEN", "stock-proof", "library", "library?q=zzzz",
                        "pages", "pages?q=zzzz", "promotions", "gift-cards", "gift-cards/new", "price-lists",
                        "price-lists/new", "customer-groups", "delivery",
                        "delivery/kept", "orders?view=late", "delivery/zones/1", "delivery/zones/new",
                        "delivery/methods/EXPRESS", "delivery/services/2", "delivery/calendar", "invoices", "payouts",
                        "jobs", "time-machine", "books", "books/account?code=gateway_receivable&currency=EUR",
                        "outbox", "webhooks", "account", "audit-log", "jobs/schedule", "settings",
                        "settings/letterhead", "settings/refunds", "markets", "markets/new", "markets/EUR", "tax",
                        "tax/certificates", "staff", "unresolved", "payment-terms", "receipts")
                        .map(page -> "/admin/" + page)).toList();
    }
}
