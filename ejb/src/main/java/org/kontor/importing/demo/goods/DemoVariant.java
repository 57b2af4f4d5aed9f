package org.kontor.importing.demo.goods;

import org.kontor.catalog.Gtin;
import org.kontor.importing.demo.picture.PictureColour;
import org.kontor.shared.Sku;

/** A variant before it is written down: prices in cents, {@code was} null unless reduced, {@code size} may be null. */
public record DemoVariant(Sku sku, Gtin gtin, PictureColour colour, String size, long priceMinor, Long wasMinor,
        int weightGrams, int stock) {
}
