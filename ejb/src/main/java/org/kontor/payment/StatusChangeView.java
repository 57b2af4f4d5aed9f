package org.kontor.payment;

import java.time.Instant;

/** An arrow that a payment took. */
public record StatusChangeView(long paymentId, Instant at, PaymentStatus from, PaymentStatus to, String reason,
        String actor) {
}
