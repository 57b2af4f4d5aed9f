package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** Money went back to a customer, by this gateway. The transaction key names the booking. */
public record PaymentRefunded(UUID eventId, Instant occurredAt, String reference, long paymentId, String transactionKey,
        String purpose, String gateway, Money amount) {
}
