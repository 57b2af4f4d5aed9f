package org.kontor.payment;

import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Take this much of the money that a payment has reserved; the purpose is the number of the parcel it is for. */
public record OpenCapture(long paymentId, Money amount, IdempotencyKey key, String purpose) {
}
