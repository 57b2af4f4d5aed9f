package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * What one SKU is and costs right now: what cart and order copy. {@code unit} includes tax; {@code was} is the price it
 * is reduced from, or null; {@code picture} is a media asset or null; {@code sellable} is false for products not on
 * sale.
 */
public record Offer(Sku sku, String productSlug, String name, String optionLabel, String picture, Money unit, Money was,
                    TaxCategory taxCategory, int weightGrams, boolean sellable) {
}
