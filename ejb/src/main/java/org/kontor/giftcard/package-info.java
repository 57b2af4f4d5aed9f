/**
 * Gift cards and store credit: value that a shop owes to whoever knows a code, kept in an append-only ledger of its own.
 * A card is a means of payment and never a discount; it knows no order but by number. May use {@code security},
 * {@code audit}, {@code market} and {@code shared}.
 */
package org.kontor.giftcard;
