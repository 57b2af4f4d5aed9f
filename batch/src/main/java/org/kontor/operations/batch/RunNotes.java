package org.kontor.operations.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.operations.JobBook;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/** Writes into the job book in the name of the job, in transactions that do not depend on the job's own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunNotes {

    @Inject
    private JobBook book;

    @Inject
    private CurrentActor actor;

    public void began(NightRun run, long execution) {
        actor.act(Actor.job(run.job()));
        book.began(run.id(), execution);
    }

    public void enter(NightRun run, String step) {
        book.enter(run.id(), step);
    }

    public void ended(NightRun run, long execution, boolean well, String message) {
        actor.act(Actor.job(run.job()));
        book.ended(run.id(), execution, well, message);
    }
}
