package org.kontor.payment;

import org.kontor.shared.Money;

/** A written-down refund, ready to be sent to its provider (again). */
public record RefundTicket(String gateway, String key, Money amount, String intentRef, String refundRef,
        String reference,
        String purpose, TransactionStatus status) {
}
