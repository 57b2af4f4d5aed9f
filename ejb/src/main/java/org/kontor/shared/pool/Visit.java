package org.kontor.shared.pool;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One request of a visitor. It has one place in the share, however many connections it holds at once: a second one, as a
 * transaction within a transaction takes, must never wait for a place that others like it hold. All its waits together
 * last no longer than the share's patience.
 */
final class Visit {

    /** PostgreSQL's own word for it: too many connections. */
    private static final String TOO_MANY = "53300";

    private final Semaphore places;
    private final int size;
    private long patienceNanos;
    private int held;

    Visit(Semaphore places, int size, Duration patience) {
        this.places = places;
        this.size = size;
        this.patienceNanos = patience.toNanos();
    }

    /** Takes the visit's place, unless it has it; refuses when none comes free in time. */
    void take() throws SQLTransientConnectionException {
        if (!isSeated()) {
            if (!isFree()) {
                throw new SQLTransientConnectionException("All " + size + " connections for the shop are taken.", TOO_MANY);
            }
            sit();
        }
    }

    private synchronized boolean isSeated() {
        held += held > 0 ? 1 : 0;
        return held > 0;
    }

    private synchronized void sit() {
        held++;
    }

    /** A connection is closed, be it by another thread that has rolled a transaction back. */
    synchronized void giveBack() {
        held--;
        if (held == 0) {
            places.release();
        }
    }

    private boolean isFree() {
        var begun = System.nanoTime();
        try {
            return places.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            patienceNanos = Math.max(0, patienceNanos - (System.nanoTime() - begun));
        }
    }
}
