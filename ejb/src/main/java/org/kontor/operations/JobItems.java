package org.kontor.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What the steps of a run have to do, item by item. A step's items are written down before it begins; each is then
 * ticked off in the transaction that did it, or parked with the reason why it could not be done.
 */
@Stateless
@PermitAll
public class JobItems {

    @Inject
    private JobItemTable table;

    /** Adds items that are new to the step and gives parked ones another chance. */
    public void select(long runId, String step, List<String> items) {
        table.select(runId, step, items);
    }

    /** Items of a step that are still to be done, after the given one, in their order. */
    public List<JobItem> waiting(long runId, String step, long afterId, int limit) {
        return table.waiting(runId, step, afterId, limit);
    }

    /** Names of the items of a step that were ticked off. */
    public List<String> done(long runId, String step) {
        return table.done(runId, step);
    }

    /** Ticks an item off; false when somebody else did meanwhile. */
    public boolean done(long itemId) {
        return table.done(itemId);
    }

    public void park(long itemId, String reason) {
        table.park(itemId, reason);
    }

    /** How far each step is, in the order in which they began. */
    public List<StepCount> counts(long runId) {
        return table.counts(runId);
    }
}
