package org.kontor.giftcard;

import java.time.Instant;
import java.util.UUID;
import org.kontor.shared.Money;

/** A card was opened with a value; {@code order} is null for a credit that staff gave. */
public record GiftCardIssued(UUID eventId, Instant occurredAt, String number, CardOrigin origin, String order,
        Money value) {
}
