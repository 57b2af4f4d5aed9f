package org.kontor.ordering;

/** How far the goods of an order are on their way: derived from its lines and parcels, then stored. */
public enum FulfilmentProgress {
    UNFULFILLED, PARTIAL, SHIPPED, PART_DELIVERED, DELIVERED, CANCELLED;

    /** When nothing is left to be sent: of goods, or of gift cards alone, which were mailed. */
    static FulfilmentProgress ended(boolean anySent) {
        return anySent ? SHIPPED : DELIVERED;
    }

    /** After a parcel arrived; while units are still to be sent nothing is said of those that came. */
    FulfilmentProgress delivered(boolean everyParcel) {
        return this == PARTIAL ? PARTIAL : everyParcel ? DELIVERED : PART_DELIVERED;
    }
}
