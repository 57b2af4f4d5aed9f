package org.kontor.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The side navigation of the back office, and which of its addresses the signed-in person's roles open. */
@Named
@RequestScoped
public class StaffMenuPage {

    /** What keys do, in the order of the sheet that shows them. */
    private static final List<String> KEYS = List.of("palette", "find", "go", "rows", "open", "next", "refund", "ship",
            "save", "leave", "sheet");

    @Inject
    private HttpServletRequest request;

    @Inject
    private ShellPage shell;

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
        var entries = StaffPlaces.MENU.stream().filter(place -> place.group().equals(name))
                .filter(place -> place.opensTo(request::isUserInRole)).map(this::entry).toList();
        return new Group(Texts.INSTANCE.get("web.staff.group." + name), labelled, entries);
    }

    /** Whether the signed-in person may open an address; where not, pages show the name without a link. */
    public boolean opens(String href) {
        return StaffPlaces.of(href).map(place -> place.opensTo(request::isUserInRole)).orElse(true);
    }

    private Entry entry(StaffPlaces.Place place) {
        var here = place.href().equals(StaffPlaces.HOME) ? shell.getPath().equals(StaffPlaces.HOME)
                : shell.within(place.href());
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
