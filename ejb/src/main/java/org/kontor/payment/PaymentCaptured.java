package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** Money of a customer was taken. The transaction key names the booking. */
public record PaymentCaptured(UUID eventId, Instant occurredAt, String reference, long paymentId, String transactionKey,
        String gateway, Money amount) {
}
