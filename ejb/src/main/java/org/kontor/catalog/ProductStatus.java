package org.kontor.catalog;

/** Whether customers see a product: not yet, now, no longer. Staff may move it between all three. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    ARCHIVED
}
