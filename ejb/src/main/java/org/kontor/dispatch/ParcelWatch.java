package org.kontor.dispatch;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/**
 * Chases parcels: those whose booking is open, because an answer was lost or a server died in between, and those on
 * their way of which nothing was heard for half a day.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ParcelWatch {

    private static final Logger LOG = System.getLogger(ParcelWatch.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    private Bookings bookings;

    @Inject
    private ParcelSteps steps;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        actor.act(Actor.system("parcel-watch"));
        steps.claimDue(AT_ONCE).forEach(this::carefully);
    }

    /** One hopeless parcel must not keep the others waiting. */
    private void carefully(String number) {
        try {
            var parcel = bookings.parcel(number);
            if (parcel.status().isUnderway()) {
                bookings.ask(parcel);
            } else if (parcel.status() == ShipmentStatus.SHIPPED) {
                bookings.track(parcel);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, () -> "Could not look after parcel " + number + ": " + failure);
        }
    }
}
