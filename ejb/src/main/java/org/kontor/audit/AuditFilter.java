package org.kontor.audit;

import java.time.LocalDate;

/**
 * What to show of the audit trail; what is null or blank does not narrow it.
 *
 * @param who    the name of the actor
 * @param action what was done, such as {@code catalog.edit}
 * @param words  a part of the subject's name or of the detail
 * @param from   the first business day
 * @param until  the last business day
 */
public record AuditFilter(String who, String action, String words, LocalDate from, LocalDate until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public AuditFilter {
        who = blankToNull(who);
        action = blankToNull(action);
        words = blankToNull(words);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
