package org.kontor.payment;

import java.time.Instant;
import java.util.UUID;

/** Staff changed how customers of a market pay. */
record PaymentTermsChanged(UUID eventId, Instant occurredAt) {
}
