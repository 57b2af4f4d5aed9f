package org.kontor.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does, and says what was awaited when it did not come. */
final class Patience {

    private final Duration limit;

    private Patience(Duration limit) {
        this.limit = limit;
    }

    static Patience of(Duration limit) {
        return new Patience(limit);
    }

    void until(String what, BooleanSupplier happened) {
        var end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Refusal("Kontor has waited " + limit.toSeconds() + " s in vain until " + what + ".");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new Refusal("Kontor was interrupted while waiting until " + what + ".");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
