package org.kontor.risk;

import java.time.Instant;
import java.util.UUID;

/** Staff changed the limits or the lists. */
record RiskChanged(UUID eventId, Instant occurredAt) {
}
