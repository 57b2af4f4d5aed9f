package org.kontor.payment;

/** What a call to the provider does with money; a bounce is no call: a refund came back that had gone out. */
public enum TransactionType {
    AUTH, CAPTURE, SALE, VOID, REFUND, BOUNCE, CHARGEBACK, CHARGEBACK_REVERSAL, FEE, PAYOUT_LINE
}
