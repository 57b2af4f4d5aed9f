/**
 * The payment provider, as Stripe's official SDK speaks to one: the table of its endpoints and the parts behind them.
 * It is the outside of a shop and knows nothing of one.
 */
package org.kontor.sandbox.stripe;
