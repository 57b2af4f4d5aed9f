package org.kontor.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A business day is over: by itself at midnight, or because the time machine moved the clock. */
public record DayHasPassed(UUID eventId, Instant occurredAt, LocalDate day) {
}
