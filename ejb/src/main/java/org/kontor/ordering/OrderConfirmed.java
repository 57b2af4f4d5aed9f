package org.kontor.ordering;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** An order is paid or covered, and will be fulfilled. */
public record OrderConfirmed(UUID eventId, Instant occurredAt, OrderNumber number, Money total) {
}
