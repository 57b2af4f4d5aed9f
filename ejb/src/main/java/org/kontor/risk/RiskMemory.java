package org.kontor.risk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kontor.shared.Actor;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;

/** Forgets, every hour, who was here longer ago than staff want to know. */
@Singleton
@Startup
@DependsOn("Migrator")
@AccessTimeout(0)
@PermitAll
public class RiskMemory {

    private static final int MOST_ROUNDS = 500;

    @Inject
    private RiskBook book;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Schedule(hour = "*", minute = "50", persistent = false)
    public void sweep() {
        actor.act(Actor.system("risk memory"));
        var moment = clock.now().minus(Duration.ofDays(book.policy().limits().keepDays()));
        var rounds = 0;
        while (rounds < MOST_ROUNDS && book.forgetBefore(moment) > 0) {
            rounds++;
        }
    }
}
