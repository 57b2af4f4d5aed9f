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

    /** What of a payment it may give back: what is left, or what came back, which no other refund may take. */
    Money free(PaymentView payment) {
        return key.value().contains(PaymentTransaction.OF_BOUNCE) ? payment.bounced() : payment.refundable();
    }
}
