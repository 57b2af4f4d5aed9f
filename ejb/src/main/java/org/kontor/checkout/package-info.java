/**
 * The flow from a full cart to a paid order: place, pay, settle, expire. It commands cart, pricing, promotion,
 * inventory, ordering, payment, tax and customer, which do not know one another;
 * {@link org.kontor.checkout.Settlement} is the only entry that moves an order and its money.
 */
package org.kontor.checkout;
