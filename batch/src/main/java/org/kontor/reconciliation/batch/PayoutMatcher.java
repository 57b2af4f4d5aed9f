package org.kontor.reconciliation.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.kontor.operations.batch.ItemWorker;
import org.kontor.operations.batch.NightRun;
import org.kontor.reconciliation.Reconciliation;

/** Matches one payout and has it booked; one that puzzles is kept as it is and waits for a person. */
@Named
@Dependent
public class PayoutMatcher implements ItemWorker {

    @Inject
    private Reconciliation reconciliation;

    @Override
    public Optional<String> work(NightRun run, String payout) {
        var result = reconciliation.match(Long.parseLong(payout));
        if (result.settled()) {
            return Optional.empty();
        }
        return Optional.of(result.finding() != null ? "reconciliation.finding." + result.finding()
                : "reconciliation.puzzles [" + result.puzzles() + "]");
    }
}
