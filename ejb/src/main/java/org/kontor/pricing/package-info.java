/**
 * What an order costs: lines, delivery, tax and total, computed from what it is given and nothing else. It reads no
 * table and remembers nothing; whoever asks brings offers, delivery and tax rates. May use {@code shared} only, until
 * promotions come.
 */
package org.kontor.pricing;
