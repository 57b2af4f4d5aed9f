package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What a page may cost: statements by the database's own account, and what it must not leave at the visitor. */
class PageBudgetsIT extends Outside {

    private static final int LARGEST_PAGE = 20 * 1024 * 8;

    @Test
    void homeCostsAtMostFourStatements() {
        Statements.costAtMost(4, "/");
    }

    @Test
    void aProductCostsAtMostFourStatements() {
        Statements.costAtMost(4, product(1995, 5));
    }

    private static void keepTheirBudgets(BrowserlessVisitor visitor, Map<String, Integer> budgets) {
        var over = new ArrayList<String>();
        budgets.forEach((path, budget) -> {
            var cost = Statements.of(() -> assertEquals(200, visitor.get(path).statusCode(), path));
            if (cost.statements() > budget) {
                over.add(path + " costs " + cost + ", allowed are " + budget);
            }
        });
        assertEquals("", String.join("\n", over));
    }

    private static BrowserlessVisitor customerWithACart() {
        var customer = new BrowserlessVisitor();
        var sku = product(1995, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        customer.post("/cart/items", Map.of("sku", sku, "quantity", "1"));
        return customer;
    }

    @Test
    void theCheckoutLoadsNoScriptButTheShopsOwn() {
        var scripts = Jsoup.parse(customerWithACart().get("/checkout").body()).select("script");
        assertEquals(List.of("store.js", "address.js"),
                scripts.eachAttr("src").stream().map(src -> src.replaceFirst(".*/js/", "")).toList());
    }

    @Test
    void pagesOfTheStoreKeepTheirBudgets() {
        var customer = customerWithACart();
        keepTheirBudgets(customer, Map.of("/search?q=test", 3, "/track", 1, "/cart", 3, "/checkout", 3,
                paidOrder(), 5));
    }

    /** One statement says who it is, one which cart is theirs, and three whether a group or a certificate is. */
    @Test
    void pagesOfAnAccountKeepTheirBudgets() {
        var order = paidOrder().replaceFirst("/order/([0-9]+).*", "$1");
        var customer = new BrowserlessVisitor().customer(made("/it/account?order=" + order));
        customer.post("/cart/items", Map.of("sku", product(1995, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
        keepTheirBudgets(customer, Map.of("/search?q=test", 4, "/cart", 9, "/checkout", 11, "/account", 8,
                "/account/addresses", 2, "/account/cards", 3));
    }

    @Test
    void listsOfTheBackOfficeKeepTheirBudgets() {
        var order = paidOrder().replaceFirst("/order/([0-9]+).*", "/admin/orders/$1");
        keepTheirBudgets(BrowserlessVisitor.staff(staff("admin")), Map.of("/admin/", 11, "/admin/orders", 6, order, 12,
                "/admin/products", 3, "/admin/invoices", 4, "/admin/payouts", 4, "/admin/jobs", 2, "/admin/books", 5,
                "/admin/outbox", 2, "/admin/webhooks", 2));
        keepTheirBudgets(BrowserlessVisitor.staff(staff("admin")),
                Map.of("/admin/markets", 2, "/admin/markets/EUR", 2, "/admin/stock-proof", 2));
    }

    /** The categories of its goods are asked for, too, but its payments once. */
    @Test
    void anOrderThatIsToBePaidByRulesAboutItsGoodsKeepsItsBudget() {
        var order = made("/it/order?sent=1");
        made("/it/pay-rules?never=gone");
        try {
            keepTheirBudgets(new BrowserlessVisitor(), Map.of(order, 7));
        } finally {
            made("/it/pay-rules");
        }
    }

    /** Zones, methods and prices are read as they are now, each with what belongs to it; carts remember them. */
    @Test
    void deliveryInTheBackOfficeKeepsItsBudget() {
        keepTheirBudgets(BrowserlessVisitor.staff(staff("orders")), Map.of("/admin/delivery", 10, "/admin/delivery/kept",
                2));
    }

    @Test
    void moneyOfAnOrderKeepsItsBudget() {
        var order = made("/it/order?reserved=1").replaceFirst("/order/([0-9]+).*", "/admin/orders/$1/reserved");
        keepTheirBudgets(BrowserlessVisitor.staff(staff("finance")), Map.of(order, 6, "/admin/unresolved", 10,
                "/admin/payment-terms", 4));
    }

    @Test
    void libraryAndPagesOfTheBackOfficeKeepTheirBudgets() {
        keepTheirBudgets(BrowserlessVisitor.staff(staff("content")), Map.of("/admin/library", 4, "/admin/pages", 3));
    }

    @Test
    void browsingLeavesNoCookieAndNoSessionInTheAddress() {
        for (var path : new String[] {"/", product(1995, 5), "/search?q=lamp"}) {
            var answer = get(shop() + path);
            assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), path + " sets a cookie");
            assertTrue(!answer.body().contains("jsessionid") && !answer.body().contains(".xhtml"),
                    path + " shows its inside");
            assertTrue(answer.body().length() < LARGEST_PAGE, path + " is " + answer.body().length()
                    + " characters long");
        }
    }

    @Test
    void unknownAddressesAreNotFoundInTheShopsOwnFrame() {
        for (var path : new String[] {"/c/no-such-thing", "/p/no-such-thing", "/page/no-such-thing",
                "/order/20016?key=0", "/nothing",
            "/store/catalog/home.xhtml"}) {
            var answer = get(shop() + path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("<h1"), path + " has no page");
        }
    }
}
