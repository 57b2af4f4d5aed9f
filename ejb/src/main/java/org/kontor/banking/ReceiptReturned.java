package org.kontor.banking;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** Money that nobody was found for was sent back. */
public record ReceiptReturned(UUID eventId, Instant occurredAt, String number, Money amount) {
}
