package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/**
 * Money that was to go back and did not, or that came back from the customer's bank, is sent once more, under another
 * key.
 */
public record PaymentRefundRepeated(UUID eventId, Instant occurredAt, String reference, long paymentId,
        String transactionKey, String purpose, Money amount, boolean cameBack) {
}
