package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** Money that had gone back to a customer came back here, for their bank does not take it; they are owed it still. */
public record PaymentRefundBounced(UUID eventId, Instant occurredAt, String reference, long paymentId,
        String transactionKey, String purpose, String gateway, Money amount) {
}
