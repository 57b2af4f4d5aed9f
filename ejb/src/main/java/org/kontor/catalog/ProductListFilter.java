package org.kontor.catalog;

/** Which products staff list: a text in name, brand, address or SKU, and a status; null or blank means any. */
public record ProductListFilter(String text, ProductStatus status) {
}
