package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** One variant on the product page; {@code was} is the price it is reduced from, or null. */
public record VariantView(Sku sku, Gtin gtin, String colour, String size, Money price, Money was, int weightGrams) {

    /** Colour and size as one text, empty when the product comes in one form only. */
    public String optionLabel() {
        return OptionLabel.of(colour, size);
    }
}
