package org.kontor.giftcard;

import java.time.Instant;
import org.kontor.shared.Money;

/** A line of a card's ledger; {@code balance} is what was on the card after it. */
public record CardEntry(Instant at, EntryKind kind, Money amount, Money balance, String order, String reason,
        String actor) {
}
