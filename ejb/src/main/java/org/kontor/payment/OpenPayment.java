package org.kontor.payment;

import java.time.Instant;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Begin a payment of an amount for a reference; the key names this one attempt and goes to the provider with it. */
public record OpenPayment(String reference, String gateway, String method, Money amount, TakeMoney take,
        IdempotencyKey key, Instant expiresAt) {

    /**
     * A transfer only asks for money and a gift card is held, as a reservation is; what comes is written down later.
     */
    TransactionType firstCall() {
        return take == TakeMoney.AT_ORDER && method.equals(PayMethod.CARD.code()) ? TransactionType.SALE
                : TransactionType.AUTH;
    }
}
