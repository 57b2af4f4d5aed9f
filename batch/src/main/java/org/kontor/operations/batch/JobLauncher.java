package org.kontor.operations.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kontor.operations.JobBook;
import org.kontor.operations.NightJob;

/** What staff tell the night shift. */
@Stateless
@RolesAllowed({"finance", "admin"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobLauncher {

    @Inject
    private JobBook book;

    @Inject
    private Conductor conductor;

    /** Puts a job in line for a business date and starts it if nothing else is running; answers with the run's id. */
    public long start(NightJob job, LocalDate businessDate) {
        var run = book.ask(job.id(), businessDate);
        conductor.startNext();
        return run;
    }

    /** Stops a run after the item it is at; what is done stays done, and a new start goes on from there. */
    public void stop(long runId) {
        book.askToStop(runId);
        conductor.attend();
    }
}
