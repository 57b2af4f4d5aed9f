/**
 * The adapter to Stripe on Stripe's own SDK: Checkout Sessions, refunds, payouts and signed notifications. No card data
 * ever passes here: the customer pays on Stripe's page.
 */
package org.kontor.payment.stripe;
