package org.kontor.giftcard;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** The purchase of a card is refunded: what was on it is owed to who bought it. The key names the booking. */
public record GiftCardRevoked(UUID eventId, Instant occurredAt, String key, String order, Money value) {
}
