package org.kontor.shipping;

import java.util.Collection;
import java.util.Comparator;

/**
 * Where a parcel is, in words that every carrier's own words are mapped to. It follows from all that the carrier told,
 * whatever the order in which it arrived, and it only goes forward.
 */
public enum TrackingStatus {
    UNKNOWN(0), PRE_TRANSIT(1), IN_TRANSIT(2), EXCEPTION(2), OUT_FOR_DELIVERY(3), AVAILABLE_FOR_PICKUP(4),
            RETURN_TO_SENDER(5),
    DELIVERED(6);

    private final int rank;

    TrackingStatus(int rank) {
        this.rank = rank;
    }

    /** Nothing more is to be expected of the parcel. */
    public boolean isFinal() {
        return this == DELIVERED || this == RETURN_TO_SENDER;
    }

    /**
     * The furthest point that was reached; an exception shows as long as it is the latest news and the parcel has not
     * arrived anywhere.
     */
    public static TrackingStatus after(Collection<CarrierEvent> events) {
        var furthest = events.stream().map(CarrierEvent::status).filter(status -> status != EXCEPTION)
                .max(Comparator.comparingInt(status -> status.rank)).orElse(UNKNOWN);
        if (furthest.isFinal()) {
            return furthest;
        }
        var latest = events.stream().max(Comparator.comparing(CarrierEvent::occurredAt)
                .thenComparingInt(event -> event.status().rank).thenComparing(CarrierEvent::eventId));
        return latest.filter(event -> event.status() == EXCEPTION).isPresent() ? EXCEPTION : furthest;
    }
}
