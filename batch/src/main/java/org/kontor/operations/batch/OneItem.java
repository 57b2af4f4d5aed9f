package org.kontor.operations.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.operations.JobItem;
import org.kontor.operations.JobItems;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/** One item, one transaction: what is done and the tick beside it are kept together or not at all. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneItem {

    @Inject
    private JobItems items;

    @Inject
    private CurrentActor actor;

    public void work(ItemWorker worker, NightRun run, JobItem item) {
        actor.act(Actor.job(run.job()));
        worker.work(run, item.item()).ifPresentOrElse(reason -> items.park(item.id(), reason),
                () -> items.done(item.id()));
    }

    public void park(JobItem item, String reason) {
        items.park(item.id(), reason);
    }
}
