package org.kontor.ordering;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** An order was called off. */
public record OrderCancelled(UUID eventId, Instant occurredAt, OrderNumber number, Money total) {
}
