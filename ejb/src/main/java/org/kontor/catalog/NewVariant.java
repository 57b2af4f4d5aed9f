package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** A variant that a new product shall have; colour and size may be null. */
public record NewVariant(Sku sku, Gtin gtin, String colour, String size, Money price, int weightGrams) {
}
