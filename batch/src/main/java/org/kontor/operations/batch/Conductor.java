package org.kontor.operations.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.kontor.operations.ClaimedRun;
import org.kontor.operations.JobBook;

/**
 * The only one who talks to the container's job operator, which knows just the jobs of this archive. Starting is never
 * part of anybody's transaction: the container would start the job even if that rolled back.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Conductor {

    private static final Logger LOG = System.getLogger(Conductor.class.getName());
    private static final Set<BatchStatus> ALIVE = EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED,
            BatchStatus.STOPPING);

    /** This node, in this life: after a restart of the server its leases are not renewed any more. */
    private static final String NODE = System.getProperty("jboss.node.name", "node") + "/"
            + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    private JobBook book;

    /** Starts the next run in line, if nothing is running anywhere. */
    public void startNext() {
        book.claimNext(NODE).ifPresent(this::launch);
    }

    private void launch(ClaimedRun run) {
        try {
            book.began(run.id(), run.resumed().map(execution -> resume(run, execution)).orElseGet(() -> begin(run)));
        } catch (BatchRuntimeException refused) {
            LOG.log(Level.ERROR, () -> "The run " + run.runKey() + " did not start", refused);
            book.failedToStart(run.id(), refused.toString());
        }
    }

    /** Goes on with a dead execution; the container may have lost or finished it, then a new one takes what is left. */
    private long resume(ClaimedRun run, long execution) {
        try {
            return BatchRuntime.getJobOperator().restart(execution, parameters(run));
        } catch (BatchRuntimeException notRestartable) {
            LOG.log(Level.INFO, () -> "Execution " + execution + " of " + run.runKey() + " is not restartable: "
                    + notRestartable);
            return begin(run);
        }
    }

    private static long begin(ClaimedRun run) {
        return BatchRuntime.getJobOperator().start(run.job(), parameters(run));
    }

    private static Properties parameters(ClaimedRun run) {
        var parameters = new Properties();
        parameters.setProperty("runId", Long.toString(run.id()));
        parameters.setProperty("runKey", run.runKey());
        parameters.setProperty("businessDate", run.businessDate().toString());
        parameters.setProperty("requestedBy", run.askedBy());
        return parameters;
    }

    /** Renews this node's leases, stops what staff want stopped, and ends runs whose execution has died unnoticed. */
    public void attend() {
        book.renew(NODE);
        for (var run : book.running(NODE)) {
            if (run.executionId() != null) {
                attend(run);
            }
        }
    }

    private void attend(JobBook.NodeRun run) {
        var operator = BatchRuntime.getJobOperator();
        try {
            var status = operator.getJobExecution(run.executionId()).getBatchStatus();
            if (!ALIVE.contains(status)) {
                book.ended(run.id(), run.executionId(), status == BatchStatus.COMPLETED, "The container says " + status
                        + ".");
            } else if (run.stopAsked() && status != BatchStatus.STOPPING) {
                operator.stop(run.executionId());
            }
        } catch (BatchRuntimeException gone) {
            LOG.log(Level.WARNING, () -> "Execution " + run.executionId() + " cannot be asked: " + gone);
        }
    }
}
