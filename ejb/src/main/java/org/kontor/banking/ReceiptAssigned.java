package org.kontor.banking;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** It became known what money on the bank is for, later than it came. */
public record ReceiptAssigned(UUID eventId, Instant occurredAt, String number, Money amount) {
}
