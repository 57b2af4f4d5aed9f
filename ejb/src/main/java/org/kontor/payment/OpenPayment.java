package org.kontor.payment;

import java.time.Instant;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Begin a payment of an amount for a reference; the key names this one attempt and goes to the provider with it. */
public record OpenPayment(String reference, String gateway, String method, Money amount, TakeMoney take,
        IdempotencyKey key, Instant expiresAt) {

    /** A transfer only asks for money, as a reservation does; what comes is written down as it comes. */
    TransactionType firstCall() {
        return take == TakeMoney.AT_SHIPMENT || method.equals(PayMethod.TRANSFER.code()) ? TransactionType.AUTH
                : TransactionType.SALE;
    }
}
