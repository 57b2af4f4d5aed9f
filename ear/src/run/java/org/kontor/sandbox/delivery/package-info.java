/**
 * Signed webhooks on their way to the shop: at least once, sometimes twice, not always in order, retried while the shop
 * is down. It knows channels and bodies, no payment and no parcel; it uses the store and the fault switches.
 */
package org.kontor.sandbox.delivery;
