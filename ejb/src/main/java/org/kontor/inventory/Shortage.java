package org.kontor.inventory;

import org.kontor.shared.Sku;

/** A SKU of which more was wanted than is left. */
public record Shortage(Sku sku, int wanted, int left) {
}
