package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * The list price that a variant shall have, tax included, and what a piece of it measures, or null.
 *
 * @param free whether somebody said that it is given away; a price of zero without that is taken for a slip
 */
public record VariantPrice(Sku sku, Money price, Measure measure, boolean free) {

    public VariantPrice(Sku sku, Money price, Measure measure) {
        this(sku, price, measure, false);
    }
}
