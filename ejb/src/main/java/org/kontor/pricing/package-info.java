/**
 * What an order costs: lines, promotions, delivery, tax and total, computed from what it is given and nothing else. It
 * reads no table and remembers nothing; whoever asks brings offers, delivery, promotions and tax rates. May use
 * {@code pricelist}, {@code promotion} and {@code shared}.
 */
package org.kontor.pricing;
