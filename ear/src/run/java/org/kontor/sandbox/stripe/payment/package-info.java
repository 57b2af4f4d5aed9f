/**
 * Payments at the provider: checkout sessions, payment intents, charges and refunds, and the test cards that decide how
 * a payment ends. It uses the protocol package for its objects and events, and tells the balance what was captured.
 */
package org.kontor.sandbox.stripe.payment;
