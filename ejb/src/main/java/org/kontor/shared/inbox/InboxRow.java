package org.kontor.shared.inbox;

import java.time.Instant;

/** A message from outside as staff see it. */
public record InboxRow(long id, String provider, String eventId, String type, String subject, String status,
        int attempts,
        Instant receivedAt, Instant appliedAt, String lastError, String origin, Instant forgottenAt, String version) {

    /** Whether it never came and was fetched from its provider's list: it bears no signature. */
    public boolean isFetched() {
        return origin.equals("FETCHED");
    }

    /** Whether what it said was removed because it was old. */
    public boolean isForgotten() {
        return forgottenAt != null;
    }

    /** Whether it was signed, and could not be read when it came. */
    public boolean isUnread() {
        return type.equals(InboxMessage.UNREAD);
    }

    /** Whether a person may have it applied again. */
    public boolean isUnapplied() {
        return !status.equals("APPLIED");
    }
}
