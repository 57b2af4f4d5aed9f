/**
 * Orders: what was agreed with a customer, copied whole, and how far it has come on five independent axes. It knows no
 * cart, payment, parcel or invoice: flows tell it what happened. May use {@code shared}, {@code audit} and
 * {@code customer}.
 */
package org.kontor.ordering;
