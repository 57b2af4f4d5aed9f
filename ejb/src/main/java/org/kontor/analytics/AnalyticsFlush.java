package org.kontor.analytics;

import jakarta.annotation.PreDestroy;
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
import java.util.List;

/** Writes down every two seconds what waits in memory. What cannot be written is dropped: counting must not pile up. */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class AnalyticsFlush {

    private static final Logger LOG = System.getLogger(AnalyticsFlush.class.getName());
    private static final int AT_ONCE = 1000;

    @Inject
    private Analytics analytics;

    @Inject
    private SeenEvents events;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @PreDestroy
    public void flush() {
        for (var some = analytics.take(AT_ONCE); !some.isEmpty(); some = analytics.take(AT_ONCE)) {
            write(some);
        }
    }

    private void write(List<Seen> some) {
        try {
            events.add(some);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, () -> some.size() + " visits could not be written down and are lost: " + failure);
        }
    }
}
