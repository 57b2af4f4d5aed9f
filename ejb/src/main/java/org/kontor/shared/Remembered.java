package org.kontor.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A value read from the database and kept for a short while, so that a page need not ask again. When it has grown too
 * old one caller fetches it anew and the others meanwhile get the old one. Meant for what many read and few change:
 * while somebody reads, a change stays unseen for the period at most. After a quiet time those who ask in the same
 * moment as the first get what is as old as that time, so what must not be decided by old values reads them anew.
 */
public final class Remembered<T> {

    private final long periodNanos;
    private final Supplier<T> source;
    private final ReentrantLock fetching = new ReentrantLock();
    private final AtomicLong forgotten = new AtomicLong();
    private volatile Reading<T> reading;

    private record Reading<T>(T value, long takenAt, long turn) {
    }

    public Remembered(Duration period, Supplier<T> source) {
        this.periodNanos = period.toNanos();
        this.source = source;
    }

    public T get() {
        var last = kept();
        if (isFresh(last)) {
            return last.value;
        }
        if (last == null) {
            fetching.lock();
        } else if (!fetching.tryLock()) {
            return last.value;
        }
        try {
            var now = kept(); // read once: somebody may forget it between two looks
            return isFresh(now) ? now.value : fetch();
        } finally {
            fetching.unlock();
        }
    }

    /** The next reader fetches anew; what is being fetched in this moment may be old and is not kept. */
    public void forget() {
        forgotten.incrementAndGet();
    }

    private Reading<T> kept() {
        var last = reading;
        return last == null || last.turn != forgotten.get() ? null : last;
    }

    private boolean isFresh(Reading<T> candidate) {
        return candidate != null && System.nanoTime() - candidate.takenAt < periodNanos;
    }

    private T fetch() {
        var startedAt = System.nanoTime();
        var turn = forgotten.get();
        var value = source.get();
        reading = new Reading<>(value, startedAt, turn);
        return value;
    }
}
