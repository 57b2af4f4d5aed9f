package org.kontor.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;

/**
 * What the night shift writes down about its runs. Every node writes here, so each method is a transaction of its own
 * and bears being called twice; staff reach it through the job pages, which check their rights.
 */
@Stateless
@PermitAll
public class JobBook {

    private static final int MOST_STARTS = 5;

    @Inject
    private JobRuns runs;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** Puts a job in line for a business date, or again if it has ended; answers with the one run of that date. */
    public long ask(String job, LocalDate businessDate) {
        if (businessDate.isAfter(clock.today())) {
            throw new JobRefused("operations.refused.future", businessDate);
        }
        runs.lockNightForUpdate();
        var known = runs.find(job, businessDate);
        if (known.isPresent()) {
            runs.byIdForUpdate(known.get()).askAgain(actor.name(), clock.now());
            return known.get();
        }
        return plan(job, businessDate);
    }

    private long plan(String job, LocalDate businessDate) {
        var run = new JobRun(job, businessDate, actor.name(), clock.now());
        runs.add(run);
        return run.id();
    }

    /** The next run for this node, if none is running anywhere: the night does one thing after the other. */
    public Optional<ClaimedRun> claimNext(String node) {
        if (runs.next().isEmpty()) {
            return Optional.empty(); // looked for every second, and almost always there is none
        }
        runs.lockNightForUpdate();
        if (runs.anyRunning()) {
            return Optional.empty();
        }
        return runs.next().map(runs::byIdForUpdate)
                .map(run -> run.start(node, runs.leaseEnd(), actor.stamp("its turn has come", clock.now())));
    }

    /** The container gave the run an execution. */
    public void began(long runId, long executionId) {
        runs.byIdForUpdate(runId).began(executionId);
    }

    public void enter(long runId, String step) {
        runs.byIdForUpdate(runId).enter(step);
    }

    /** Ends a run unless it ended already or another execution took over. */
    public void ended(long runId, long executionId, boolean well, String message) {
        var run = runs.byIdForUpdate(runId);
        if (!run.runsAs(executionId)) {
            return;
        }
        if (!well) {
            run.end(JobRunStatus.FAILED, message, actor.stamp(run.isAskedToStop() ? "stopped" : "a step failed",
                    clock.now()));
        } else if (runs.parked(runId) > 0) {
            run.end(JobRunStatus.COMPLETED_WITH_PARKED, message, actor.stamp("items wait for a person", clock.now()));
        } else {
            run.end(JobRunStatus.COMPLETED, message, actor.stamp("all done and verified", clock.now()));
        }
    }

    public void failedToStart(long runId, String message) {
        var run = runs.byIdForUpdate(runId);
        if (run.status() == JobRunStatus.RUNNING) {
            run.end(JobRunStatus.FAILED, message, actor.stamp("it could not be started", clock.now()));
        }
    }

    /** Renews the leases of a node. */
    public void renew(String node) {
        runs.renew(node);
    }

    /** Declares runs orphaned whose node has not renewed its lease; one that keeps killing its node is given up. */
    public void orphan() {
        runs.lockNightForUpdate();
        for (var id : runs.leaseExpired()) {
            var run = runs.byIdForUpdate(id);
            run.end(JobRunStatus.ORPHANED, null, actor.stamp("the lease of its node ran out", clock.now()));
            if (run.starts() >= MOST_STARTS) {
                run.end(JobRunStatus.FAILED, "Given up after " + run.starts() + " starts that never ended.",
                        actor.stamp("started too often", clock.now()));
            }
        }
    }

    /** Asks the node that runs it to stop; what is done stays done. */
    public void askToStop(long runId) {
        var run = runs.byIdForUpdate(runId);
        if (run.status() != JobRunStatus.RUNNING) {
            throw new JobRefused("operations.refused.notRunning", runId);
        }
        run.askToStop(actor.name());
    }

    /** The runs of a node with the executions that the container knows. */
    public List<NodeRun> running(String node) {
        return runs.running(node).stream().map(runs::byIdForUpdate)
                .map(run -> new NodeRun(run.id(), run.executionId(), run.isAskedToStop())).toList();
    }

    /** A run on this node. {@code executionId} is null until the container has begun. */
    public record NodeRun(long id, Long executionId, boolean stopAsked) {
    }
}
