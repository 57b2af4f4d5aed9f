/**
 * What the customer of a cart saw last, and what differs from it now, so that nobody orders at a price, a sum or a day
 * they were not shown (CRT-03).
 */
package org.kontor.cart.seen;
