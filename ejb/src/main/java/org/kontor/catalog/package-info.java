/**
 * What the shop sells: products with their variants, prices and pictures, in a tree of categories. It does not know how
 * many pieces there are (inventory does) nor what an order costs (pricing does). May use {@code shared}, {@code audit},
 * {@code market}, {@code media} and {@code pricelist}.
 */
package org.kontor.catalog;
