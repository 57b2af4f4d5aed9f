package org.kontor.shared.outbox;

import java.time.Instant;

/** One delivery of a message as staff see it. */
public record OutboxRow(String eventId, String handler, String type, String aggregate, String status, int attempts,
        Instant occurredAt, Instant nextAttemptAt, String lastError) {

    /** Whether a person may send it on its way again. */
    public boolean isUndelivered() {
        return !status.equals("DELIVERED");
    }
}
