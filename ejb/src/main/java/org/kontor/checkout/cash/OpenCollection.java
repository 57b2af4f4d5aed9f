package org.kontor.checkout.cash;

import java.time.Instant;
import org.kontor.shared.Money;

/**
 * Money that a carrier collects at the door for a parcel, and about which something is open; of a whole order without
 * one.
 */
public record OpenCollection(Kind kind, String order, String parcel, Money amount, Instant since) {

    /** What is open about it, and so what can be done. */
    public enum Kind {
        /** It was handed over, and the carrier did not say that it collected what was asked for. */
        NOT_TOLD,
        /** The carrier collected less, and the rest is still owed. */
        LESS,
        /** It came back or was lost; nothing was collected, and it is owed until its goods are taken back. */
        CAME_BACK,
        /** It is on its way, and its carrier says nothing any more, or that something went wrong. */
        MISSING,
        /** All was sent, and something is owed that no parcel brings. */
        NO_PARCEL,
        /** It was collected and is not paid out, or not all of it. */
        NOT_PAID_OUT
    }
}
