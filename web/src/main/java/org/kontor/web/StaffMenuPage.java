package org.kontor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The side navigation of the back office: the places that exist and that the signed-in person's roles open. */
@Named
@RequestScoped
public class StaffMenuPage {

    /** With its slash: the server redirects the bare name of a folder. */
    private static final String HOME = "/admin/";
    private static final List<String> ALL = List.of("admin", "orders", "finance", "content");

    /** Order is that of the screen. A place appears as soon as its address is in the table of routes. */
    private static final List<Place> PLACES = List.of(
            new Place("sell", "home", HOME, "house", ALL),
            new Place("sell", "orders", "/admin/orders", "inbox", List.of("admin", "orders", "finance")),
            new Place("sell", "products", "/admin/products", "tag", List.of("admin", "content")),
            new Place("sell", "priceLists", "/admin/price-lists", "layout-list", List.of("admin", "content")),
            new Place("sell", "promotions", "/admin/promotions", "percent", List.of("admin", "content")),
            new Place("sell", "delivery", "/admin/delivery", "truck", List.of("admin", "orders")),
            new Place("sell", "content", "/admin/pages", "file-text", List.of("admin", "content")),
            new Place("sell", "media", "/admin/library", "image", List.of("admin", "content")),
            new Place("office", "invoices", "/admin/invoices", "receipt", List.of("admin", "finance", "orders")),
            new Place("office", "payouts", "/admin/payouts", "landmark", List.of("admin", "finance")),
            new Place("office", "unresolved", "/admin/unresolved", "triangle-alert", List.of("admin", "finance")),
            new Place("office", "receipts", "/admin/receipts", "hand-coins", List.of("admin", "finance")),
            new Place("office", "paymentTerms", "/admin/payment-terms", "credit-card", List.of("admin", "finance")),
            new Place("office", "books", "/admin/books", "book-open", List.of("admin", "finance")),
            new Place("office", "jobs", "/admin/jobs", "refresh-cw", List.of("admin", "finance")),
            new Place("office", "webhooks", "/admin/webhooks", "zap", List.of("admin")),
            new Place("office", "outbox", "/admin/outbox", "send", List.of("admin")),
            new Place("office", "staff", "/admin/staff", "users", List.of("admin")),
            new Place("office", "settings", "/admin/settings", "settings", List.of("admin", "finance")),
            new Place("office", "audit", "/admin/audit-log", "history", List.of("admin")),
            new Place("office", "timeMachine", "/admin/time-machine", "clock", List.of("admin")));

    /** What keys do, in the order of the sheet that shows them. */
    private static final List<String> KEYS = List.of("palette", "find", "go", "rows", "open", "next", "refund", "ship",
            "save", "leave", "sheet");

    @Inject
    private HttpServletRequest request;

    @Inject
    private ShellPage shell;

    private record Place(String group, String name, String href, String icon, List<String> roles) {

        boolean exists() {
            return Routes.TABLE.stream().anyMatch(route -> route.template().equals(href));
        }
    }

    /** A link of the navigation. */
    public record Entry(String label, String href, String icon, boolean current) {
    }

    /** A key of the back office and what it does. */
    public record Key(String does, List<String> caps) {
    }

    /** Links under one heading; the first group has none. */
    public record Group(String label, boolean labelled, List<Entry> entries) {
    }

    public List<Group> getGroups() {
        return List.of(group("sell", false), group("office", true)).stream()
                .filter(group -> !group.entries().isEmpty()).toList();
    }

    private Group group(String name, boolean labelled) {
        var entries = PLACES.stream().filter(place -> place.group().equals(name) && place.exists())
                .filter(place -> place.roles().stream().anyMatch(request::isUserInRole)).map(this::entry).toList();
        return new Group(Texts.INSTANCE.get("web.staff.group." + name), labelled, entries);
    }

    private Entry entry(Place place) {
        var here = place.href().equals(HOME) ? shell.getPath().equals(HOME) : shell.within(place.href());
        return new Entry(Texts.INSTANCE.get("web.staff.place." + place.name()), place.href(), place.icon(), here);
    }

    public List<Key> getKeys() {
        return KEYS.stream().map(key -> new Key(Texts.INSTANCE.get("web.keys." + key),
                List.of(Texts.INSTANCE.get("web.keys." + key + ".caps").split(" ")))).toList();
    }

    public String getName() {
        return request.getUserPrincipal() == null ? "" : request.getUserPrincipal().getName();
    }

    /** Up to two letters for the picture of the person. */
    public String getInitials() {
        return Arrays.stream(getName().split("[^\\p{L}]+")).filter(part -> !part.isEmpty()).limit(2)
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }
}
