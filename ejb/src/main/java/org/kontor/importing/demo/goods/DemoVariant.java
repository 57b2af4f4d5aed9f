package org.kontor.importing.demo.goods;

import org.kontor.catalog.Gtin;
import org.kontor.importing.demo.picture.PictureColour;
import org.kontor.shared.Sku;

/**
 * A variant before it is written down: prices in cents, {@code sale} null unless it is part of the sale, {@code size}
 * may be null, {@code area} in cm² is null unless it is sold by that.
 */
public record DemoVariant(Sku sku, Gtin gtin, PictureColour colour, String size, Integer area, long listMinor,
        Long saleMinor, int weightGrams, int stock) {
}
