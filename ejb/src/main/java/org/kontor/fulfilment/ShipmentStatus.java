package org.kontor.fulfilment;

import org.kontor.shared.Arrows;

/** Where a parcel stands for the shop. What the carrier says of it is kept apart and never moves this backwards. */
public enum ShipmentStatus {
    DRAFT, PICKING, PACKED, SHIPPED, DELIVERED, CANCELLED, RETURNED_TO_SENDER, LOST;

    public static final Arrows<ShipmentStatus> ARROWS = Arrows.of(ShipmentStatus.class)
            .arrow(DRAFT, PICKING, "somebody collects the goods")
            .arrow(DRAFT, PACKED, "packed at once; the carrier is about to be asked")
            .arrow(DRAFT, CANCELLED, "not to be sent after all")
            .arrow(PICKING, PACKED, "packed; the carrier is about to be asked")
            .arrow(PICKING, CANCELLED, "not to be sent after all")
            .arrow(PACKED, SHIPPED, "the carrier booked it: units, stock and order follow in the same step")
            .arrow(PACKED, CANCELLED, "the carrier refused it, or never booked it and staff gave it up")
            .arrow(SHIPPED, DELIVERED, "the carrier handed it over")
            .arrow(SHIPPED, RETURNED_TO_SENDER, "the carrier brings it back")
            .arrow(SHIPPED, LOST, "the carrier gave it up");

    /** Packed and not yet booked: its units are spoken for but have not left the house. */
    public boolean isUnderway() {
        return this == DRAFT || this == PICKING || this == PACKED;
    }

    /** It left the house, whatever happened to it then. */
    public boolean hasLeft() {
        return this == SHIPPED || this == DELIVERED || this == RETURNED_TO_SENDER || this == LOST;
    }
}
