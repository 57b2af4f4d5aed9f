/**
 * Prices beside the list prices of the catalogue: for a time, for some buyers, from a quantity on; and the history of
 * all prices, which the database keeps by itself. It knows goods by their SKU only; it may use {@code shared},
 * {@code audit} and {@code market}.
 */
package org.kontor.pricelist;
