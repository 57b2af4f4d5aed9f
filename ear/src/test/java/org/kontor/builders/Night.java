package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.kontor.operations.JobRunQueries;
import org.kontor.operations.JobRunView;
import org.kontor.operations.NightJob;
import org.kontor.operations.batch.JobLauncher;
import org.kontor.operations.batch.NightShift;

/** Starts jobs of the night shift as staff do, and waits for their end by looking at the job book. */
@ApplicationScoped
public class Night {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(100);

    @Inject
    private JobLauncher launcher;

    @Inject
    private NightShift shift;

    @Inject
    private JobRunQueries runs;

    @Inject
    private Staff staff;

    /** Runs a job for a date to its end. */
    public JobRunView run(NightJob job, LocalDate date) {
        var run = staff.does(() -> launcher.start(job, date));
        Beat.of(shift::look);
        return ended(run);
    }

    /** Waits for the end of a run. */
    public JobRunView ended(long runId) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var run = view(runId);
        while (run.row().isUnderway()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the run has not ended: " + run);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
            run = view(runId);
        }
        return run;
    }

    public JobRunView view(long runId) {
        return staff.does(() -> runs.byId(runId).orElseThrow());
    }
}
