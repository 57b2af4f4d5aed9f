package org.kontor.shipping;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who carries parcels. Every call may be lost or answered late, so callers hold no transaction, bring a
 * reference that they have written down before, and {@link #find} what became of it when no answer came.
 */
public interface Carrier {

    /** The name that delivery methods, parcels and the address of the webhook carry. */
    String name();

    /** Books a parcel and buys its label; booking the same reference again answers with the first booking. */
    BookingAnswer book(BookParcel parcel);

    /** What became of a booking: {@link BookingAnswer.NeverBooked} when the carrier does not know the reference. */
    BookingAnswer find(String reference);

    /** Everything that the carrier noted about a parcel so far. */
    TrackingAnswer track(TrackingNumber number);

    /** Reads a message that claims to come from the carrier; empty when it cannot be believed. */
    Optional<CarrierMessage> authentic(String signature, String body);

    /** The name of the request header with the signature. */
    String signatureHeader();

    /** The events in the body of a message that was believed before. */
    List<CarrierEvent> events(String body);
}
