package org.kontor.ordering;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** The time to pay ran out. */
public record OrderExpired(UUID eventId, Instant occurredAt, OrderNumber number, Money total) {
}
