package org.kontor.sandbox.web;

import java.util.Collection;
import java.util.stream.Collectors;

/** A piece of safe HTML. Whatever is filled into a pattern is escaped, unless it is itself a piece of HTML. */
public final class Html {

    /** Nothing. */
    public static final Html NONE = new Html("");

    private final String text;

    private Html(String text) {
        this.text = text;
    }

    /** Fills each {@code {}} of a pattern, which is written by us, with the next value, which may be anybody's. */
    public static Html of(String pattern, Object... values) {
        var filled = new StringBuilder(pattern.length() + 32 * values.length);
        var from = 0;
        for (var value : values) {
            var hole = pattern.indexOf("{}", from);
            if (hole < 0) {
                throw new IllegalArgumentException("More values than holes in: " + pattern);
            }
            filled.append(pattern, from, hole).append(safe(value));
            from = hole + 2;
        }
        return new Html(filled.append(pattern, from, pattern.length()).toString());
    }

    /** One piece per element, in their order. */
    public static Html join(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::toString).collect(Collectors.joining("\n")));
    }

    /** This piece if the condition holds, otherwise nothing. */
    public Html when(boolean condition) {
        return condition ? this : NONE;
    }

    private static String safe(Object value) {
        if (value instanceof Html html) {
            return html.text;
        }
        return value == null ? "" : escape(value.toString());
    }

    private static String escape(String raw) {
        var escaped = new StringBuilder(raw.length() + 16);
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
