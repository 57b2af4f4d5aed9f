package org.kontor.shared.outbox;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A message as handlers get it; the event id is the same on every delivery, so a handler can recognise a repeat. */
public record OutboxMessage(UUID eventId, String type, String aggregate, String dedupeKey, JsonObject payload,
        Instant occurredAt) {
}
