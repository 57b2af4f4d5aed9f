package org.kontor.shared.line;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Blows after some failures in a row, so that nobody waits for a provider that is known to be silent. After each rest
 * one caller may try; a success mends it.
 */
final class Fuse {

    private final int failuresToBlow;
    private final long restNanos;
    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong restsUntil = new AtomicLong();

    Fuse(int failuresToBlow, Duration rest, LongSupplier nanoTime) {
        this.failuresToBlow = failuresToBlow;
        this.restNanos = rest.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Whether a call may be made now; the one who may try a blown fuse takes the others' turn for another rest. */
    boolean conducts() {
        if (!isBlown()) {
            return true;
        }
        var until = restsUntil.get();
        var now = nanoTime.getAsLong();
        return now - until >= 0 && restsUntil.compareAndSet(until, now + restNanos);
    }

    boolean isBlown() {
        return failures.get() >= failuresToBlow;
    }

    void worked() {
        failures.set(0);
    }

    void failed() {
        restsUntil.set(nanoTime.getAsLong() + restNanos);
        failures.updateAndGet(count -> Math.min(count + 1, failuresToBlow));
    }
}
