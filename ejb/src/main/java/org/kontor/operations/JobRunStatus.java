package org.kontor.operations;

import org.kontor.shared.Arrows;

/** Where a run of the night shift stands. */
public enum JobRunStatus {
    PLANNED, RUNNING, COMPLETED, COMPLETED_WITH_PARKED, FAILED, ORPHANED;

    public static final Arrows<JobRunStatus> ARROWS = Arrows.of(JobRunStatus.class)
            .arrow(PLANNED, RUNNING, "its turn has come; the node that runs it holds a lease")
            .arrow(RUNNING, COMPLETED, "everything was done and the last step found it right")
            .arrow(RUNNING, COMPLETED_WITH_PARKED, "done, but for items that wait for a person")
            .arrow(RUNNING, FAILED, "a step broke, the last step found a fault, or staff stopped it")
            .arrow(RUNNING, ORPHANED, "its node is gone: the lease ran out")
            .arrow(ORPHANED, RUNNING, "another node, or the same one after its restart, goes on with it")
            .arrow(ORPHANED, FAILED, "it took its node down too often to be tried again by itself")
            .arrow(FAILED, RUNNING, "staff started it again; it goes on where it stood")
            .arrow(COMPLETED, RUNNING, "asked for again: it takes only what is not yet done")
            .arrow(COMPLETED_WITH_PARKED, RUNNING, "asked for again: parked items get another chance");

    boolean isActive() {
        return this == RUNNING || this == ORPHANED;
    }
}
