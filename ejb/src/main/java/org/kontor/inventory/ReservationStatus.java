package org.kontor.inventory;

import org.kontor.shared.Arrows;

/** The life of what an order holds of one SKU. Shipping and part release change counts, not the status. */
public enum ReservationStatus {
    /** Held while the order may still be paid. */
    HELD,
    /** Belongs to a confirmed order. */
    ALLOCATED,
    /** Given back because the order was called off. */
    RELEASED,
    /** Given back because the order was not paid in time. */
    EXPIRED;

    /** The allowed changes. */
    public static final Arrows<ReservationStatus> ARROWS = Arrows.of(ReservationStatus.class)
            .arrow(HELD, ALLOCATED, "the order is confirmed")
            .arrow(HELD, RELEASED, "the order is cancelled before it was paid")
            .arrow(HELD, EXPIRED, "the time to pay is over")
            .arrow(ALLOCATED, RELEASED, "the confirmed order is cancelled")
            .arrow(EXPIRED, HELD, "money came late and the pieces are still there");

    ReservationStatus to(ReservationStatus next) {
        return ARROWS.next("reservation", this, next);
    }
}
