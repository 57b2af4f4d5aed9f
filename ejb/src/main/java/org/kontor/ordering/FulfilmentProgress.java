package org.kontor.ordering;

/** How far the goods of an order are on their way: derived from its lines and parcels, then stored. */
public enum FulfilmentProgress {
    UNFULFILLED, PARTIAL, SHIPPED, PART_DELIVERED, DELIVERED, CANCELLED
}
