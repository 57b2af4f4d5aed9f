package org.kontor.payment;

import java.time.Instant;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/**
 * Begin a payment of an amount for a reference; the key names this one attempt and goes to the provider with it. Only
 * what is paid by invoice has days after that within which it is agreed to come. Late is money that comes beside a payment
 * which stands: any number of such may live.
 */
public record OpenPayment(String reference, String gateway, String method, Money amount, TakeMoney take,
        IdempotencyKey key, Instant expiresAt, Integer netDays, boolean late) {

    public OpenPayment(String reference, String gateway, String method, Money amount, TakeMoney take,
            IdempotencyKey key, Instant expiresAt, Integer netDays) {
        this(reference, gateway, method, amount, take, key, expiresAt, netDays, false);
    }

    public OpenPayment(String reference, String gateway, String method, Money amount, TakeMoney take,
            IdempotencyKey key, Instant expiresAt) {
        this(reference, gateway, method, amount, take, key, expiresAt, null);
    }

    /** The same for money that comes beside a payment which stands. */
    public OpenPayment besides() {
        return new OpenPayment(reference, gateway, method, amount, take, key, expiresAt, netDays, true);
    }

    /**
     * A transfer only asks for money and a gift card is held, as a reservation is; what comes is written down later.
     */
    TransactionType firstCall() {
        return take == TakeMoney.AT_ORDER && method.equals(PayMethod.CARD.code()) ? TransactionType.SALE
                : TransactionType.AUTH;
    }
}
