package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** Which pages of the back office open to whom. The business layer decides it; this is what people see of that. */
class OfficePagesIT extends Outside {

    private static final Set<String> ALL = Set.of("admin", "orders", "finance", "content");
    private static final Set<String> DEAL = Set.of("admin", "orders", "finance");
    private static final Set<String> DESK = Set.of("admin", "orders");
    private static final Set<String> GOODS = Set.of("admin", "content");
    private static final Set<String> MONEY = Set.of("admin", "finance");
    private static final Set<String> ADMIN = Set.of("admin");

    private static Map<String, Set<String>> pages() {
        Map<String, Set<String>> pages = new LinkedHashMap<>();
        pages.put("/admin/", ALL);
        pages.put("/admin/orders", DEAL);
        pages.put("/admin/drafts", DESK);
        pages.put("/admin/review", DEAL);
        pages.put("/admin/fraud", DEAL);
        pages.put("/admin/products", GOODS);
        pages.put(product(1995, 1).replaceFirst("/p/", "/admin/products/"), GOODS);
        pages.put("/admin/waiting", ALL);
        pages.put("/admin/stock-proof", ALL);
        pages.put("/admin/gift-cards", DEAL);
        pages.put("/admin/invoices", DEAL);
        pages.put("/admin/payouts", MONEY);
        pages.put("/admin/books", MONEY);
        pages.put("/admin/books/account?code=gateway_receivable&currency=EUR", MONEY);
        pages.put("/admin/books/trial-balance.csv", MONEY);
        pages.put("/admin/jobs", MONEY);
        pages.put("/admin/time-machine", MONEY);
        pages.put("/admin/account", ALL);
        pages.put("/admin/settings", MONEY);
        pages.put("/admin/settings/letterhead", MONEY);
        pages.put("/admin/settings/refunds", ADMIN);
        pages.put("/admin/tax", MONEY);
        pages.put("/admin/jobs/schedule", MONEY);
        pages.put("/admin/staff", ADMIN);
        pages.put("/admin/audit-log", ADMIN);
        pages.put("/admin/outbox", ADMIN);
        pages.put("/admin/webhooks", ADMIN);
        return pages;
    }

    @Test
    void openToThoseWhoWorkThere() {
        var pages = pages();
        var found = new LinkedHashMap<String, Integer>();
        var expected = new LinkedHashMap<String, Integer>();
        for (var role : List.of("admin", "orders", "finance", "content")) {
            var visitor = BrowserlessVisitor.staff(staff(role));
            pages.forEach((page, roles) -> {
                expected.put(role + " " + page, roles.contains(role) ? 200 : 403);
                found.put(role + " " + page, visitor.get(page).statusCode());
            });
            expected.put(role + " a strange document", role.equals("content") ? 403 : 404);
            found.put(role + " a strange document", visitor.get("/admin/documents/RE-2026-999999.pdf").statusCode());
        }
        assertEquals(lines(expected), lines(found));
    }

    @Test
    void haveNothingAtAnAddressThatNobodyCanType() {
        var found = new LinkedHashMap<String, Integer>();
        var visitor = BrowserlessVisitor.staff(staff("admin"));
        for (var page : List.of("/admin/orders", "/admin/products", "/admin/invoices", "/admin/gift-cards", "/admin/audit-log",
                "/admin/waiting")) {
            found.put(page, visitor.get(page + "?q=%00").statusCode());
        }
        found.values().removeIf(status -> status == 404);
        assertEquals(Map.of(), found);
    }

    @Test
    void areShutToStrangers() {
        var found = new LinkedHashMap<String, Integer>();
        pages().keySet().forEach(page -> found.put(page, get(shop() + page).statusCode()));
        for (var page : List.of("/admin", "/admin/nothing", "/admin/orders/20016", "/admin/documents/RE-2026-1.pdf",
                "/admin/sign-in/", "/admin/sign-out", "/admin/reporting/home.xhtml", "/admin/;x=y/orders",
                "/admin//orders")) {
            found.put(page, get(shop() + page).statusCode());
        }
        found.values().removeIf(status -> status == 303 || status == 404);
        assertEquals(Map.of(), found);
    }

    private static String lines(Map<String, Integer> answers) {
        return String.join("\n", answers.entrySet().stream().map(Object::toString).toList());
    }
}
