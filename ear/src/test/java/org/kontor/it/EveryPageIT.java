package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.AccountPages;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.ProductPage;
import org.openqa.selenium.Cookie;

/** Every page at the widths of a phone, a tablet and a desk: open to everybody, never scrolled sideways, silent. */
class EveryPageIT extends BrowserTest {

    private static void walk(Browser visitor, String... pages) {
        for (var page : pages) {
            visitor.open(page);
            visitor.look();
        }
    }

    @Test
    void ofTheStoreIsOpenToEverybody() {
        var product = product(1995, 50);
        walk(browser(), "/", product, "/search?q=test", "/search?q=zzzz", "/track", paidOrder(), "/cart");
        ProductPage.open(browser(), product).addToCart();
        browser().inspect();
        walk(browser(), "/cart", "/checkout");
        ProductPage.open(browser(), product).addToCart();
        CheckoutPage.open(browser()).contact("every.page@example.com");
        browser().find("#to-payment");
        walk(browser(), "/checkout?step=delivery", "/checkout/deliveries");
    }

    @Test
    void ofAnAccountIsOpenToEverybody() {
        var order = made("/it/order?invoiced=1").replaceFirst("/order/([0-9]+).*", "$1");
        var email = made("/it/account?credit=2000&order=" + order);
        walk(browser(), "/account/sign-in", "/account/register", "/account/forgotten",
                "/account/open?token=0", "/account/reset?token=0");
        browser().complaints();
        AccountPages.signIn(browser(), email);
        walk(browser(), "/account", "/account/addresses", "/account/addresses/new", "/account/cards",
                "/account/password");
        AccountPages.addAddress(browser());
        ProductPage.open(browser(), product(1995, 50)).addToCart();
        walk(browser(), "/account/addresses", "/cart", "/checkout");
    }

    @Test
    void ofTheStoreThatRefusesIsOpenToEverybody() {
        walk(browser(), "/p/no-such-thing", "/page/no-such-thing", "/order/20016?key=0");
        browser().complaints();
    }

    @Test
    void ofTheBackOfficeIsOpenToEverybody() {
        var number = paidOrder().replaceFirst("/order/([0-9]+).*", "$1");
        var staff = browser();
        walk(staff, "/admin/sign-in");
        SignInPage.enter(staff, staff("admin"), "/admin/");
        var pages = backOffice(number, product(1995, 50).replaceFirst("/p/", "/admin/products/"));
        for (var page : pages) {
            walk(staff, page);
            staff.lookInTheDark();
        }
        staff.driver().manage().addCookie(new Cookie("mode", "dark"));
        walk(staff, "/admin/");
        assertEquals("dark", staff.find("html").getDomAttribute("data-mode"));
    }

    private static List<String> backOffice(String order, String product) {
        var of = "/admin/orders/" + order;
        var sku = product.replaceFirst(".*/", "").toUpperCase(Locale.ROOT);
        return Stream.concat(Stream.of(of, of + "/ship", of + "/refund", of + "/reserved", product),
                Stream.of("", "orders", "orders?q=zzzz", "drafts", "review", "fraud", "orders/bulk", "products",
                        "waiting", "waiting?q=zzzz", "stock/" + sku, "stock-proof", "library", "library?q=zzzz",
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
