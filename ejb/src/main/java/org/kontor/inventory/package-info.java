/**
 * How many pieces of each SKU lie on the shelf and how many of them are promised to orders; every change leaves a stock
 * move. It does not know what a SKU is (catalog does) and hears no order: flows call it. May use {@code shared} and
 * {@code audit}.
 */
package org.kontor.inventory;
