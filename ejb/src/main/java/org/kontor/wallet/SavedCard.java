package org.kontor.wallet;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A card that a provider keeps: its number there, what is the same whenever this card is saved, and as much of it as a
 * customer needs to know which one it is.
 */
public record SavedCard(String id, String fingerprint, String brand, String last4, YearMonth expires) {

    /** Whether the last month of the card is over. */
    public boolean isOver(LocalDate today) {
        return expires.isBefore(YearMonth.from(today));
    }
}
