package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** One variant on the product page, with its prices of this moment; staff see the list price alone. */
public record VariantView(Sku sku, Gtin gtin, String colour, String size, PriceTag tag, int weightGrams) {

    /** Colour and size as one text, empty when the product comes in one form only. */
    public String optionLabel() {
        return OptionLabel.of(colour, size);
    }

    /** What the buyer who looks at it pays for one piece. */
    public Money price() {
        return tag.price();
    }
}
