package org.kontor.shared;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long to wait before a message is tried again, and when a person has to look: quick at first, then patient. */
public final class Backoff {

    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST_ERROR = 1000;
    /** The part of a wait by which it may be shorter. */
    private static final int SPREAD = 5;
    private static final Duration[] WAITS = {
        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15),
                Duration.ofMinutes(1),
        Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6),
    };

    private Backoff() {
    }

    /** The wait after the given number of attempts, counted from 1, of what bears this key. */
    public static Duration after(int attempts, Object key) {
        return spread(WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1], attempts, key);
    }

    /**
     * A wait, or up to a fifth less: what failed together is not tried together again, and nobody waits for longer than
     * was promised. The same for the same attempt of the same key.
     */
    public static Duration spread(Duration longest, int attempt, Object key) {
        var sooner = new SplittableRandom(31L * key.hashCode() + attempt).nextLong(longest.toMillis() / SPREAD + 1);
        return longest.minusMillis(sooner);
    }

    public static boolean isExhausted(int attempts) {
        return attempts >= MOST_ATTEMPTS;
    }

    /** An error text short enough for its column. */
    public static String clip(String error) {
        var text = error == null ? "no message" : error;
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
