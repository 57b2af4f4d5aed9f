package org.kontor.payment;

import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Pay money of a payment back; the purpose is the number of what asked for it. */
public record OpenRefund(long paymentId, Money amount, IdempotencyKey key, String purpose) {
}
