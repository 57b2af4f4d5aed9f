package org.kontor.audit;

import java.util.Objects;

/** One value that a deed changed, in words for staff; what there was not is null. Secrets never stand here. */
public record AuditChange(String field, String before, String after) {

    private static final int LONGEST = 4000;

    public AuditChange {
        Objects.requireNonNull(field);
        before = clip(before);
        after = clip(after);
    }

    /** A change between two values of any kind, by their own words. */
    public static AuditChange of(String field, Object before, Object after) {
        return new AuditChange(field, text(before), text(after));
    }

    public boolean isReal() {
        return !Objects.equals(before, after);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String clip(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
