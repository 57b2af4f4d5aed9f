package org.kontor.shared.inbox;

import java.time.Instant;

/** A stored message: the raw body and what was read from its envelope. */
public record InboxMessage(long id, String provider, String eventId, String type, String subject, String body,
        Instant receivedAt) {
}
