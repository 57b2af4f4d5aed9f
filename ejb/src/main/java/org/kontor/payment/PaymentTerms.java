package org.kontor.payment;

/** How a market wants to be paid. The version is that of the row that was read, so that nobody overwrites unseen. */
public record PaymentTerms(String market, TakeMoney take, TransferTerms transfer, long version) {
}
