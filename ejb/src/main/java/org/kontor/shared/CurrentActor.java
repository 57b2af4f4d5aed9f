package org.kontor.shared;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Who acts in this request, and the correlation id that ties its traces together. Pages of the store act as the
 * customer, pages behind sign-in as the member of staff, timers and jobs say who they are.
 */
@RequestScoped
public class CurrentActor {

    private final String correlation = UUID.randomUUID().toString().substring(0, 8);
    private Actor actor = Actor.customer();
    private String source;

    public Actor actor() {
        return actor;
    }

    public String name() {
        return actor.name();
    }

    public String correlation() {
        return correlation;
    }

    public void act(Actor newActor) {
        actor = newActor;
    }

    /** From which network address somebody came over the web; null for timers, jobs and whoever else did not. */
    public String source() {
        return source;
    }

    public void comesFrom(String address) {
        source = address;
    }

    /** A stamp for a status change made now for the given reason. */
    public Stamp stamp(String reason, Instant at) {
        return new Stamp(actor.name(), reason, correlation, at);
    }
}
