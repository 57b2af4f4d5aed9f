package org.kontor.payment;

/** What a call to the provider does with money. */
public enum TransactionType { AUTH, CAPTURE, SALE, VOID, REFUND, CHARGEBACK, CHARGEBACK_REVERSAL, FEE, PAYOUT_LINE }
