package org.kontor.shared.inbox;

/**
 * What is known of a message without understanding it: its number at the provider, its kind, what it is about, and the
 * version of the provider's language, or null where it names none.
 */
public record InboxEnvelope(String eventId, String type, String subject, String version) {

    static final int LONGEST_ID = 120;
    static final int LONGEST_TYPE = 80;
    static final int LONGEST_VERSION = 40;

    /** Refuses, with an IllegalArgumentException, what no message is called and no row can hold. */
    public InboxEnvelope {
        subject = subject == null ? "" : subject;
        if (eventId.isBlank() || eventId.length() > LONGEST_ID || type.isBlank() || type.length() > LONGEST_TYPE
                || subject.length() > LONGEST_ID || version != null && version.length() > LONGEST_VERSION) {
            throw new IllegalArgumentException("the envelope of a message is out of bounds");
        }
    }
}
