package org.kontor.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address of the shop: the path that people see, the view that answers it and how that view is built. Values in
 * the path, written {@code {name}}, {@code {name:regex}} or, for the key of a row, {@code {name:#}}, become request
 * parameters of that name.
 */
public record Route(String template, Pattern pattern, List<String> names, String view, Kind kind) {

    /** What kind of page it is decides its security policy, caching and whether it may be posted to. */
    public enum Kind {
        /** Cacheable, without session, state or form; GET only. */
        LEAN,
        /** Lean too, but for one person only: never stored, and its address is told to nobody else. */
        PRIVATE,
        /** A customer's page with server state: cart, checkout. */
        RICH,
        /** A page of the back office. */
        STAFF
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]+))?}");
    private static final String SLUG = "[a-z0-9]++(?:-[a-z0-9]++)*+";

    private static final String ROW = "#";
    /** As many digits as the key of a row can have at most, and no more than a {@code long} holds. */
    private static final String ROW_KEY = "[0-9]{1,18}+";

    static Route lean(String template, String view) {
        return of(template, view, Kind.LEAN);
    }

    static Route personal(String template, String view) {
        return of(template, view, Kind.PRIVATE);
    }

    static Route rich(String template, String view) {
        return of(template, view, Kind.RICH);
    }

    static Route staff(String template, String view) {
        return of(template, view, Kind.STAFF);
    }

    /** Whether its view has neither state nor script of PrimeFaces. */
    public boolean isLean() {
        return kind == Kind.LEAN || kind == Kind.PRIVATE;
    }

    private static Route of(String template, String view, Kind kind) {
        var names = VARIABLE.matcher(template).results().map(m -> m.group(1)).toList();
        var regex = VARIABLE.matcher(template).replaceAll(m -> Matcher.quoteReplacement("(" + regex(m.group(2)) + ")"));
        return new Route(template, Pattern.compile(regex), names, view, kind);
    }

    private static String regex(String wanted) {
        if (wanted == null) {
            return SLUG;
        }
        return wanted.equals(ROW) ? ROW_KEY : wanted;
    }

    /** The view with the values of the path as its query, or nothing if the path is not of this route. */
    Optional<String> resolve(String path) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var target = new StringBuilder(view);
        for (var i = 0; i < names.size(); i++) {
            target.append(i == 0 ? '?' : '&').append(names.get(i)).append('=').append(matcher.group(i + 1));
        }
        return Optional.of(target.toString());
    }
}
