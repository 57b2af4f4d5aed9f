package org.kontor.fulfilment;

import java.time.Instant;
import org.kontor.shipping.TrackingStatus;

/** One thing that the carrier noted about a parcel. Location may be null. */
public record TrackingEvent(TrackingStatus status, String description, String location, Instant occurredAt) {
}
