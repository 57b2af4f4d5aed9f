package org.kontor.risk;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.OrderNumber;

/** A card was refused for this order; told once for every refusal, in the transaction that notes it. */
public record CardRefused(UUID eventId, Instant occurredAt, OrderNumber order) {
}
