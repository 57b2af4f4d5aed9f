package org.kontor.shared.inbox;

import java.time.Instant;

/** A stored message: the raw body and what was read from its envelope. */
public record InboxMessage(long id, String provider, String eventId, String type, String subject, String body,
        Instant receivedAt) {

    /** The type of messages whose envelope could not be read. */
    static final String UNREAD = "unreadable";

    boolean isUnread() {
        return type.equals(UNREAD);
    }

    InboxMessage readAs(InboxEnvelope envelope) {
        return new InboxMessage(id, provider, envelope.eventId(), envelope.type(), envelope.subject(), body, receivedAt);
    }
}
