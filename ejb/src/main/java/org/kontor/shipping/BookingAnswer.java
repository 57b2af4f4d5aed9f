package org.kontor.shipping;

/** What a carrier answers when a parcel is booked or a booking is looked for. */
public sealed interface BookingAnswer {

    /** The parcel has a number and a label; the addresses may be null. */
    record Booked(String carrierReference, TrackingNumber trackingNumber, String trackingUrl, String labelUrl)
            implements BookingAnswer {
    }

    /** The carrier will not carry it, and says why. */
    record Refused(String reason) implements BookingAnswer {
    }

    /** The carrier answers, and has never heard of the reference. */
    record NeverBooked() implements BookingAnswer {
    }

    /** No answer that can be relied on: the parcel may be booked or not. */
    record Unknown(String why) implements BookingAnswer {
    }
}
