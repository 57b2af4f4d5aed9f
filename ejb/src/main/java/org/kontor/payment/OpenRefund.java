package org.kontor.payment;

import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/**
 * Pay money of a payment back; the purpose is the number of what asked for it. It goes to where it came from, or onto a
 * card of the shop's own when {@code gateway} says so.
 */
public record OpenRefund(long paymentId, Money amount, IdempotencyKey key, String purpose, String gateway) {

    /** Back to where it came from. */
    public OpenRefund(long paymentId, Money amount, IdempotencyKey key, String purpose) {
        this(paymentId, amount, key, purpose, null);
    }
}
