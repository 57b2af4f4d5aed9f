package org.kontor.inventory;

/** Why an order gives back what it held: it was not paid in time, or it was called off. */
public enum ReleaseReason {
    EXPIRED(ReservationStatus.EXPIRED),
    CANCELLED(ReservationStatus.RELEASED);

    private final ReservationStatus end;

    ReleaseReason(ReservationStatus end) {
        this.end = end;
    }

    ReservationStatus end() {
        return end;
    }
}
