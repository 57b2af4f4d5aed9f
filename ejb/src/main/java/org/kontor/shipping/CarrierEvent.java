package org.kontor.shipping;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * One thing that a carrier noted about a parcel; the event id is the carrier's own and comes once. Location may be
 * null; collected is what was paid at the door, null where nothing is said of it.
 */
public record CarrierEvent(String eventId, TrackingNumber trackingNumber, TrackingStatus status, String description,
        String location, Instant occurredAt, Money collected) {

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final int LONGEST_LOCATION = 120;

    public CarrierEvent {
        if (eventId == null || eventId.isBlank() || eventId.length() > LONGEST_ID) {
            throw new IllegalArgumentException("a carrier event needs an id: " + eventId);
        }
        description = clean(description == null ? "" : description, LONGEST_DESCRIPTION);
        location = location == null || location.isBlank() ? null : clean(location, LONGEST_LOCATION);
    }

    /** Something that says nothing of money. */
    public CarrierEvent(String eventId, TrackingNumber trackingNumber, TrackingStatus status, String description,
            String location, Instant occurredAt) {
        this(eventId, trackingNumber, status, description, location, occurredAt, null);
    }

    private static String clean(String text, int longest) {
        var plain = text.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
