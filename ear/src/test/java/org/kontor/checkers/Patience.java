package org.kontor.checkers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself (a timer, a delivery): asks until the answer is right or patience ends. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Patience() {
    }

    /** The first right answer, or the last wrong one. */
    public static <T> T until(Supplier<T> asked, Predicate<T> right) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var answer = asked.get();
        while (!right.test(answer) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            answer = asked.get();
        }
        return answer;
    }
}
