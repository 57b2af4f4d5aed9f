/**
 * The hosted payment page: what a customer sees at the provider, a foreign origin for the shop. It reads card numbers
 * and forgets them; paying itself is done by the payment package.
 */
package org.kontor.sandbox.stripe.page;
