package org.kontor.audit;

import java.time.Instant;
import org.kontor.shared.Actor;

/** One line of the audit trail. */
public record AuditEntry(Instant at, Actor actor, String action, String detail) {
}
