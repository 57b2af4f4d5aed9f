package org.kontor.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.shared.Money;

/**
 * A payout in a list. {@code gross} and {@code fee} are null until it is settled.
 *
 * @param puzzles how many of its items need a person
 * @param finding what is wrong with the payout itself; null when nothing is
 */
public record PayoutRow(long id, String gateway, String reference, LocalDate arrivedOn, Money amount, Money gross,
        Money fee,
                        int items, int puzzles, Finding finding, Instant settledAt) {

    public boolean isSettled() {
        return settledAt != null;
    }
}
