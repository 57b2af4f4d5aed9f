/**
 * The sandbox: a payment provider, a carrier and a mailbox that live outside the shop, as a process with its own
 * database. It is never packaged into the EAR and imports nothing of the shop; the shop knows it only by its addresses.
 */
package org.kontor.sandbox;
