/**
 * Customers: the register with one entry per e-mail address, made by the first order, and the accounts of those who
 * proved their address: sign-in, address book. It knows no order and no cart. May use {@code security}, {@code audit},
 * {@code market}, {@code notification} and {@code shared}.
 */
package org.kontor.customer;
