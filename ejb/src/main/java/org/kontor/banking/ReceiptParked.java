package org.kontor.banking;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** Money came to the bank and nobody knows yet what it is for. */
public record ReceiptParked(UUID eventId, Instant occurredAt, String number, Money amount) {
}
