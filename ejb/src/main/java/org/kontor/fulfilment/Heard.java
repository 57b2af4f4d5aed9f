package org.kontor.fulfilment;

/** What came of news from a carrier: whether anything was new, and whether the parcel's journey ended by it. */
public record Heard(ShipmentView shipment, boolean news, boolean ended) {

    public boolean arrived() {
        return ended && shipment.status() == ShipmentStatus.DELIVERED;
    }

    public boolean cameBack() {
        return ended && shipment.status() == ShipmentStatus.RETURNED_TO_SENDER;
    }
}
