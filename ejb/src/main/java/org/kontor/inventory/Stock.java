package org.kontor.inventory;

import org.kontor.shared.Sku;

/** The stock of one SKU: pieces on the shelf, how many of them (and of those still to come) are promised. */
public record Stock(Sku sku, int onHand, int reserved, int backorderLimit) {

    /** The stock of a SKU that was never received. */
    public static Stock none(Sku sku) {
        return new Stock(sku, 0, 0, 0);
    }

    /** How many more can be promised to customers. */
    public int available() {
        return onHand + backorderLimit - reserved;
    }
}
