package org.kontor.shipping;

/** The envelope of a message that a carrier sent by itself; its body is kept as it came. */
public record CarrierMessage(String eventId, String type, TrackingNumber trackingNumber) {
}
