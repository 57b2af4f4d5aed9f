package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** The price that a variant shall have, tax included, and the price it is reduced from, or null. */
public record VariantPrice(Sku sku, Money price, Money was) {
}
