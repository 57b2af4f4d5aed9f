package org.kontor.operations;

import java.time.Instant;
import java.util.List;

/** A run with its steps, what it parked, and every change of its status. */
public record JobRunView(JobRunRow row, List<StepCount> steps, List<ParkedItem> parked, List<Change> changes) {

    public JobRunView {
        steps = List.copyOf(steps);
        parked = List.copyOf(parked);
        changes = List.copyOf(changes);
    }

    /** One change of status. */
    public record Change(Instant at, JobRunStatus from, JobRunStatus to, String reason, String actor) {
    }
}
