package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;

/** Money that was to go back did not, and will not under this key. */
public record PaymentRefundFailed(UUID eventId, Instant occurredAt, String reference, long paymentId,
        String transactionKey,
        String purpose, String why) {
}
