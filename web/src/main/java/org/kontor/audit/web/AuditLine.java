package org.kontor.audit.web;

import org.kontor.audit.AuditEntry;
import org.kontor.web.Texts;

/** A line of the audit log in the words of people. */
public record AuditLine(AuditEntry entry, String action) {

    private static final int LONGEST = 40;
    private static final int BEGINNING = 12;

    /** A deed that the list may be narrowed to. */
    public record Choice(String action, String label) {

        static Choice of(String action) {
            return new Choice(action, words(action));
        }
    }

    static AuditLine of(AuditEntry entry) {
        return new AuditLine(entry, words(entry.action()));
    }

    /** The thing's own name; of a fingerprint its beginning tells enough. */
    public String subject() {
        return entry.subject().length() <= LONGEST ? entry.subject() : entry.subject().substring(0, BEGINNING) + "…";
    }

    private static String words(String action) {
        var key = "audit.action." + action;
        var text = Texts.INSTANCE.get(key);
        return text.equals(key) ? action : text;
    }
}
