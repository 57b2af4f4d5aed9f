package org.kontor.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A business day as it was closed. While the day still runs its close is provisional; the first close after midnight is
 * complete, and from then on nothing is booked on that day any more.
 */
public record ClosedDay(LocalDate date, boolean complete, boolean balanced, Instant closedAt, List<DayTotals> totals,
        List<ProofLine> proof) {

    public ClosedDay {
        totals = List.copyOf(totals);
        proof = List.copyOf(proof);
    }

    /** The checks that found something. */
    public List<ProofLine> broken() {
        return proof.stream().filter(line -> !line.holds()).toList();
    }
}
