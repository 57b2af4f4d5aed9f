package org.kontor.payment;

import java.time.Duration;

/** When the janitor asks the provider again: soon at first, then every few minutes, for as long as it takes. */
final class CheckPlan {

    private static final Duration[] WAITS = {
        Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
    };

    private CheckPlan() {
    }

    /** The wait before the check that follows the given number of checks. */
    static Duration after(int checks) {
        return WAITS[Math.min(checks, WAITS.length - 1)];
    }
}
