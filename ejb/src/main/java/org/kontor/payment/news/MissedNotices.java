package org.kontor.payment.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.inbox.InboxEnvelope;

/** A provider that lists the notifications which it could not deliver. */
public interface MissedNotices {

    /** One of them: its envelope, and what it says to the letter. */
    record Notice(InboxEnvelope envelope, String body) {
    }

    /** A part of the list, newest first; {@code last} is the event at which the next part begins, if there are more. */
    record Part(List<Notice> notices, String last, boolean more) {

        public Part {
            notices = List.copyOf(notices);
        }
    }

    /** The provider's name, as notifications that it sends bear it in the inbox. */
    String provider();

    /**
     * What happened from the first moment until before the second and was not delivered, after an event of that list or from
     * its beginning (null); empty while the provider is silent or left alone.
     */
    Optional<Part> undelivered(Instant from, Instant until, String after);
}
