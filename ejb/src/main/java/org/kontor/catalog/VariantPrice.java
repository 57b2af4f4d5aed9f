package org.kontor.catalog;

import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** The list price that a variant shall have, tax included, and what a piece of it measures, or null. */
public record VariantPrice(Sku sku, Money price, Measure measure) {
}
