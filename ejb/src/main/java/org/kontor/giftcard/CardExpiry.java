package org.kontor.giftcard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/** Ends cards whose last day is over; some at a time, every hour. */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class CardExpiry {

    private static final Logger LOG = System.getLogger(CardExpiry.class.getName());

    @Inject
    private CardEnding ending;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "35", persistent = false)
    public void sweep() {
        actor.act(Actor.system("card expiry"));
        ending.due().forEach(this::carefully);
    }

    /** One hopeless card must not keep the others waiting. */
    private void carefully(String card) {
        try {
            ending.expire(card);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, () -> "Gift card " + card + " could not be ended: " + failure);
        }
    }
}
