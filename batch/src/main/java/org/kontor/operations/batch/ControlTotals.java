package org.kontor.operations.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.operations.JobItems;

/** What the last step of every job checks first: each item that was selected is done or parked. */
@ApplicationScoped
public class ControlTotals {

    @Inject
    private JobItems items;

    /** Fails the run when a step left items behind. */
    public void check(NightRun run) {
        for (var step : items.counts(run.id())) {
            if (!step.isComplete()) {
                throw new Unverified(step.step() + ": " + step.done() + " done and " + step.parked() + " parked of "
                        + step.total());
            }
        }
    }
}
