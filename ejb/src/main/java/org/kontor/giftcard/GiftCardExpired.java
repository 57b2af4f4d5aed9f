package org.kontor.giftcard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kontor.shared.Money;

/** What was left on a card when its last day was over. */
public record GiftCardExpired(UUID eventId, Instant occurredAt, String number, LocalDate lastDay, Money value) {
}
