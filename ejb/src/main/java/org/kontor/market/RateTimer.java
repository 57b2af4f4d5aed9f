package org.kontor.market;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.kontor.shared.Actor;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;

/** Sees each minute whether a rate began, so that prices follow it from its first day on; one node does it. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class RateTimer {

    @Inject
    private MarketBook book;

    @Inject
    private MarketNews news;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void look() {
        actor.act(Actor.system("rates"));
        if (book.begin(clock.today()) > 0) {
            news.tell();
        }
    }
}
