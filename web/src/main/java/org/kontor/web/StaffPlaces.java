package org.kontor.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The places of the back office and the roles that they open to, as links need to know it: the business layer decides,
 * and {@code OfficePagesIT} holds the two together.
 */
final class StaffPlaces {

    /** With its slash: the server redirects the bare name of a folder. */
    static final String HOME = "/admin/";

    private static final String SELL = "sell";
    private static final String OFFICE = "office";
    static final List<String> ALL = List.of("admin", "orders", "finance", "content");
    private static final List<String> DEAL = List.of("admin", "orders", "finance");
    private static final List<String> DESK = List.of("admin", "orders");
    private static final List<String> GOODS = List.of("admin", "content");
    private static final List<String> MONEY = List.of("admin", "finance");
    private static final List<String> ADMIN = List.of("admin");

    /** Those of the navigation, in the order of the screen. */
    static final List<Place> MENU = List.of(
            new Place(SELL, "home", HOME, "house", ALL),
            new Place(SELL, "orders", "/admin/orders", "inbox", DEAL),
            new Place(SELL, "drafts", "/admin/drafts", "pencil", DESK),
            new Place(SELL, "review", "/admin/review", "eye", DEAL),
            new Place(SELL, "products", "/admin/products", "tag", GOODS),
            new Place(SELL, "waiting", "/admin/waiting", "box", ALL),
            new Place(SELL, "priceLists", "/admin/price-lists", "layout-list", GOODS),
            new Place(SELL, "customerGroups", "/admin/customer-groups", "users", GOODS),
            new Place(SELL, "promotions", "/admin/promotions", "percent", GOODS),
            new Place(SELL, "giftCards", "/admin/gift-cards", "hand-coins", DEAL),
            new Place(SELL, "delivery", "/admin/delivery", "truck", DESK),
            new Place(SELL, "content", "/admin/pages", "file-text", GOODS),
            new Place(SELL, "media", "/admin/library", "image", GOODS),
            new Place(OFFICE, "invoices", "/admin/invoices", "receipt", DEAL),
            new Place(OFFICE, "payouts", "/admin/payouts", "landmark", MONEY),
            new Place(OFFICE, "unresolved", "/admin/unresolved", "triangle-alert", MONEY),
            new Place(OFFICE, "receipts", "/admin/receipts", "hand-coins", MONEY),
            new Place(OFFICE, "paymentTerms", "/admin/payment-terms", "credit-card", MONEY),
            new Place(OFFICE, "risk", "/admin/fraud", "shield-check", DEAL),
            new Place(OFFICE, "books", "/admin/books", "book-open", MONEY),
            new Place(OFFICE, "jobs", "/admin/jobs", "refresh-cw", MONEY),
            new Place(OFFICE, "webhooks", "/admin/webhooks", "zap", ADMIN),
            new Place(OFFICE, "outbox", "/admin/outbox", "send", ADMIN),
            new Place(OFFICE, "staff", "/admin/staff", "users", ADMIN),
            new Place(OFFICE, "settings", "/admin/settings", "settings", MONEY),
            new Place(OFFICE, "audit", "/admin/audit-log", "history", ADMIN),
            new Place(OFFICE, "timeMachine", "/admin/time-machine", "clock", ADMIN));

    /** Those that only other pages lead to and that open to fewer people than the place that they lie in. */
    private static final List<Place> WITHIN = List.of(
            new Place(null, null, "/admin/gift-cards/new", null, MONEY),
            new Place(null, null, "/admin/markets", null, ADMIN),
            new Place(null, null, "/admin/settings/refunds", null, ADMIN),
            new Place(null, null, "/admin/webhooks/{id}", null, DEAL),
            new Place(null, null, "/admin/orders/bulk", null, DESK),
            new Place(null, null, "/admin/orders/{number}/ship", null, DESK),
            new Place(null, null, "/admin/orders/{number}/cancel", null, DESK),
            new Place(null, null, "/admin/orders/{number}/reserved", null, MONEY));

    private StaffPlaces() {
    }

    /** A place with all that lies below it. A word in braces stands for one step of the address. */
    record Place(String group, String name, String href, String icon, List<String> roles) {

        boolean opensTo(Predicate<String> role) {
            return roles.stream().anyMatch(role);
        }

        private boolean holds(String path) {
            var pattern = Pattern.compile("\\{[a-z]+\\}").splitAsStream(href).map(Pattern::quote)
                    .reduce((left, right) -> left + "[^/]+" + right).orElseThrow();
            return href.equals(HOME) ? path.equals(HOME) : path.matches(pattern + "(/.*)?");
        }
    }

    /** The narrowest place in which an address lies; its query does not matter. */
    static Optional<Place> of(String href) {
        var path = href.replaceFirst("[?#].*", "");
        return WITHIN.stream().filter(place -> place.holds(path)).findFirst()
                .or(() -> MENU.stream().filter(place -> place.holds(path))
                        .max(Comparator.comparing(place -> place.href().length())));
    }
}
