package org.kontor.operations.batch;

import jakarta.batch.api.listener.JobListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;

/**
 * Tells the job book how a run goes: begun, in which step, ended, and why or with what. Every job and every step names
 * it.
 */
@Named
@Dependent
public class RunListener implements JobListener, StepListener {

    /** While listeners of a job's end are called, a job that went well is still STARTED in this container. */
    private static final Set<BatchStatus> WELL = Set.of(BatchStatus.STARTED, BatchStatus.COMPLETED);

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private RunNotes notes;

    @Override
    public void beforeJob() {
        notes.began(NightRun.of(job), job.getExecutionId());
    }

    @Override
    public void afterJob() {
        notes.ended(NightRun.of(job), job.getExecutionId(), WELL.contains(job.getBatchStatus()), why());
    }

    @Override
    public void beforeStep() {
        notes.enter(NightRun.of(job), step.getStepName());
    }

    @Override
    public void afterStep() {
        if (step.getException() != null) {
            job.setTransientUserData(new FailedStep(step.getStepName(), Trouble.of(step.getException()).reason()));
        }
    }

    private String why() {
        if (job.getTransientUserData() instanceof RunReport report) {
            return report.words();
        }
        return job.getTransientUserData() instanceof FailedStep failed ? failed.toString() : null;
    }

    private record FailedStep(String step, String reason) {

        @Override
        public String toString() {
            return step + ": " + reason;
        }
    }
}
