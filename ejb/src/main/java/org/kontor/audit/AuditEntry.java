package org.kontor.audit;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.Actor;

/**
 * One line of the audit trail: who did what to which thing.
 *
 * @param detail      more about it in words for staff; may be null
 * @param correlation ties it to other traces of the same request
 * @param changes     the values that it changed, with what they were before
 */
public record AuditEntry(long id, Instant at, Actor actor, String action, String subjectType, String subject,
                         String detail, String correlation, List<AuditChange> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    AuditEntry with(List<AuditChange> found) {
        return new AuditEntry(id, at, actor, action, subjectType, subject, detail, correlation, found);
    }
}
