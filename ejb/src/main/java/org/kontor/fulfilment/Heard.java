package org.kontor.fulfilment;

/** What came of news from a carrier: whether anything was new, and whether the parcel arrived by it. */
public record Heard(ShipmentView shipment, boolean news, boolean arrived) {
}
