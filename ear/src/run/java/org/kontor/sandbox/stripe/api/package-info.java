/**
 * Stripe's protocol as its SDKs speak it: keys, parameters, errors, idempotency, lists, expansion, events. It knows no
 * rule of payments; it uses the store, the clock, the fault switches and the outbox.
 */
package org.kontor.sandbox.stripe.api;
