package org.kontor.operations.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.operations.JobBook;
import org.kontor.operations.Planning;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/**
 * The one timer of the night shift. Each node has one; they agree through the database, so a second one does no harm:
 * it starts the next run as soon as there is one and, less often, attends to its own runs, finds orphans and plans what
 * is due.
 */
@Singleton
@Startup
@DependsOn("ejb.jar#Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class NightShift {

    private static final int SECONDS_BETWEEN_CHORES = 5;

    @Inject
    private Conductor conductor;

    @Inject
    private JobBook book;

    @Inject
    private Planning planning;

    @Inject
    private CurrentActor actor;

    private int seconds;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        actor.act(Actor.system("schedule"));
        if (seconds++ % SECONDS_BETWEEN_CHORES == 0) {
            conductor.attend();
            book.orphan();
            planning.planDue();
        }
        conductor.startNext();
    }
}
