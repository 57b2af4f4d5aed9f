package org.kontor.fulfilment;

import org.kontor.shared.Sku;

/** Units of one order line in a parcel. */
public record ParcelLine(long orderLineId, Sku sku, int quantity) {

    public ParcelLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("a parcel holds at least one unit of a line: " + sku);
        }
    }
}
