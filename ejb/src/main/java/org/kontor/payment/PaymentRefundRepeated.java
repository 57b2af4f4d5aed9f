package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;

/** Money that was to go back and did not is sent once more, under another key. */
public record PaymentRefundRepeated(UUID eventId, Instant occurredAt, String reference, long paymentId,
        String transactionKey, String purpose) {
}
