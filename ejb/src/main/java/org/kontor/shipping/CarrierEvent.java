package org.kontor.shipping;

import java.time.Instant;

/**
 * One thing that a carrier noted about a parcel; the event id is the carrier's own and comes once. Location may be
 * null.
 */
public record CarrierEvent(String eventId, TrackingNumber trackingNumber, TrackingStatus status, String description,
        String location, Instant occurredAt) {

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

    private static String clean(String text, int longest) {
        var plain = text.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
