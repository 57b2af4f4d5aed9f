package org.kontor.ordering;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** An order was placed and waits for its money. */
public record OrderPlaced(UUID eventId, Instant occurredAt, OrderNumber number, Money total) {
}
