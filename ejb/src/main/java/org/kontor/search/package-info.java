/**
 * Finding products by what customers type. It reads the views that the catalogue publishes and shows the catalogue's
 * cards; it decides neither what is on sale nor what it costs. May use {@code catalog}, {@code pricelist} for whose
 * prices they are, and {@code shared}.
 */
package org.kontor.search;
