/**
 * Rates of value added tax by country, category and tax point date. It computes no amounts (pricing does) and files no
 * returns; it may use {@code shared} only.
 */
package org.kontor.tax;
