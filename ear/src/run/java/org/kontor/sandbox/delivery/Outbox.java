package org.kontor.sandbox.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Tx;

/**
 * Webhooks that wait to be sent. They are written in the transaction of what they tell. Which of them goes twice (about
 * every seventh) and which is overtaken by the next ones (about every fifth) follows from the seed and the count of
 * webhooks so far, so a run can be repeated; the seed 0 keeps all in order and sends each once.
 */
public final class Outbox {

    private static final Duration OVERTAKEN_BY = Duration.ofMillis(900);

    private final Faults faults;
    private final long seed;
    private final Runnable wake;

    /** An outbox whose sender is woken by {@code wake}. */
    public Outbox(Faults faults, long seed, Runnable wake) {
        this.faults = faults;
        this.seed = seed;
        this.wake = wake;
    }

    /** Puts a webhook in. {@code subject} names the object that it speaks of. */
    public void put(Tx tx, String channel, String event, String type, String subject, String body) {
        var turn = tx.number("select nextval('delivery_turn')");
        var now = Instant.now();
        var dropped = faults.take(Fault.WEBHOOK_DROP, type).isPresent();
        for (var due : times(type, turn, now)) {
            tx.change("insert into delivery (channel, event, type, subject, body, state, due_at, created_at) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                    channel, event, type, subject, body, dropped ? "dropped" : "waiting", due, now);
        }
        tx.afterCommit(wake);
    }

    private List<Instant> times(String type, long turn, Instant now) {
        var late = faults.take(Fault.WEBHOOK_DELAY, type).map(fault -> Duration.ofSeconds(fault.number()))
                .orElse(Duration.ZERO);
        var spread = faults.take(Fault.WEBHOOK_SHUFFLE, type).map(fault -> new SplittableRandom(seed + turn)
                .nextLong(1_000L * Math.max(1, fault.number()))).orElse(0L);
        var overtaken = seed != 0 && (turn + seed) % 5 == 3 ? OVERTAKEN_BY : Duration.ZERO;
        var due = now.plus(late).plus(overtaken).plusMillis(spread);
        var usually = seed != 0 && (turn + seed) % 7 == 0 ? 2 : 1;
        var copies = faults.take(Fault.WEBHOOK_DUPLICATE, type).map(Faults.Active::number).orElse(usually);
        return Collections.nCopies(Math.max(1, Math.min(copies, 100)), due);
    }
}
