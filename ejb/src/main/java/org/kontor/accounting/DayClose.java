package org.kontor.accounting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kontor.shared.BusinessClock;

/**
 * Closes business days: counts the day, takes the proof, and writes both down. The night shift calls it, so it asks for
 * no role; it moves no money and can be repeated at any time.
 */
@Stateless
@PermitAll
public class DayClose {

    @Inject
    private Days days;

    @Inject
    private Proof proof;

    @Inject
    private BusinessClock clock;

    /**
     * Closes a day that has begun. Closing it again counts again: a day that was complete keeps its first sums, and if
     * the journal no longer agrees with them the check {@code D1} says so and the day is not balanced.
     */
    public ClosedDay close(LocalDate date) {
        var today = clock.today();
        if (date.isAfter(today)) {
            throw new CloseRefused("accounting.close.notBegun", date);
        }
        days.claim(date);
        var taken = proof.take();
        if (!days.isComplete(date)) {
            days.keepAccounts(date);
        }
        var totals = days.isComplete(date) ? days.find(date).orElseThrow().totals() : days.count(date);
        var balanced = taken.stream().allMatch(ProofLine::holds);
        var day = new ClosedDay(date, date.isBefore(today), balanced, clock.now(), totals, taken);
        days.write(day);
        return day;
    }
}
