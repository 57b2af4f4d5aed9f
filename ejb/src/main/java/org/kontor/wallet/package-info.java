/**
 * Customers who pay signed in, as the payment provider knows them, and the cards that it keeps for them when they wish
 * it. Of cards this shop keeps nothing: they are asked for each time. May use {@code shared}, {@code audit} and
 * {@code customer}.
 */
package org.kontor.wallet;
