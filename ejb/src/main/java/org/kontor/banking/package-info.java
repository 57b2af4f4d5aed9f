/**
 * Money on the shop's own bank account, as it was told to us: what came, what it was for, what was sent back by hand.
 * It knows no order, payment or parcel: a flow tells it what a receipt was for. May use {@code shared} and {@code audit}.
 */
package org.kontor.banking;
