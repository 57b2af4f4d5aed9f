/**
 * The Commission's VIES as a shop sees it by REST: which VAT ids were given out. Every well-formed number is valid but
 * those that end in 0, so that both answers can be had without a switch.
 */
package org.kontor.sandbox.vies;
