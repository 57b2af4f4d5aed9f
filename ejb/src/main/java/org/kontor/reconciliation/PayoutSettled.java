package org.kontor.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kontor.shared.Money;

/** A payout was matched line by line: gross is what was captured less what was refunded, net is gross less the fee. */
public record PayoutSettled(UUID eventId, Instant occurredAt, String gateway, String payoutRef, LocalDate businessDate,
        Money gross, Money fee, Money net) {
}
