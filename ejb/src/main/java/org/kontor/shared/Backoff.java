package org.kontor.shared;

import java.time.Duration;

/** How long to wait before a message is tried again, and when a person has to look: quick at first, then patient. */
public final class Backoff {

    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST_ERROR = 1000;
    private static final Duration[] WAITS = {
        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15),
                Duration.ofMinutes(1),
        Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6),
    };

    private Backoff() {
    }

    /** The wait after the given number of attempts, counted from 1. */
    public static Duration after(int attempts) {
        return WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1];
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
