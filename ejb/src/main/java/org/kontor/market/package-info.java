/**
 * Where the shop sells: country, currency, time zone, and whether prices include tax. It holds no price and no rate;
 * it may use {@code shared} and
 * {@code audit}.
 */
package org.kontor.market;
