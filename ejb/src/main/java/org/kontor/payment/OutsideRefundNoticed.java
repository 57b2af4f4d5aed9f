package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;

/** A refund was found that nobody here asked for: whoever knows the order writes it down, in the same transaction. */
public record OutsideRefundNoticed(UUID eventId, Instant occurredAt, String reference, long paymentId,
        OutsideRefund refund) {
}
