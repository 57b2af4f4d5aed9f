package org.kontor.shared.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.kontor.shared.Actor;
import org.kontor.shared.Backlog;
import org.kontor.shared.CurrentActor;

/** Delivers due messages every second: claim, hand over without a transaction, mark. Every node runs one. */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class OutboxDispatcher {

    private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());

    @Inject
    private OutboxDeliveries deliveries;

    @Inject
    @Any
    private Instance<OutboxHandler> handlers;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void dispatch() {
        actor.act(Actor.system("outbox"));
        Backlog.clear(OutboxDeliveries.AT_ONCE, deliveries::claim, this::deliver);
    }

    /** What was delivered is noted together: a crash before that delivers it again. */
    private void deliver(List<OutboxDeliveries.Claimed> handful) {
        var delivered = handful.stream().filter(this::isDelivered).toList();
        if (!delivered.isEmpty()) {
            deliveries.delivered(delivered);
        }
    }

    private boolean isDelivered(OutboxDeliveries.Claimed claimed) {
        try {
            for (var handler : handlers) {
                if (handler.name().equals(claimed.handler())) {
                    handler.handle(claimed.message());
                    return true;
                }
            }
            deliveries.failed(claimed, "no handler of this name");
        } catch (Exception failure) {
            LOG.log(Level.WARNING, () -> "Message " + claimed.message().dedupeKey() + " not delivered to "
                    + claimed.handler() + ", attempt " + claimed.attempts() + ": " + failure);
            deliveries.failed(claimed, failure.toString());
        }
        return false;
    }
}
