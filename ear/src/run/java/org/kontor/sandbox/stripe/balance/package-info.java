/**
 * The account's money at the provider: balance transactions, fees, payouts, the journal behind them, and the report
 * that itemises a payout. It takes amounts from payments as given; it uses the protocol package and the agenda.
 */
package org.kontor.sandbox.stripe.balance;
