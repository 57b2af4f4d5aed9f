package org.kontor.payment.news;

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

/**
 * Every five minutes asks each provider which notifications it could not deliver since the last look, and puts them into
 * the inbox, where the event's number keeps those apart that came all the same. Every node has one; one of them looks.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class MissedNews {

    @Inject
    private Round round;

    @Inject
    @Any
    private Instance<MissedNotices> providers;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        providers.forEach(round::look);
    }
}
