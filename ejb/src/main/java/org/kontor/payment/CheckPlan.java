package org.kontor.payment;

import java.time.Duration;
import java.time.Instant;

/** When the janitor asks the provider again: soon at first, then every few minutes, for as long as it takes. */
final class CheckPlan {

    private static final Duration[] WAITS = {
        Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5),
    };

    private static final Duration HOURLY = Duration.ofHours(1);

    private CheckPlan() {
    }

    /** A reservation is looked at again when it should have run out, in case nobody tells of it. */
    static Instant whileReserved(PaymentStatus status, Instant until, Instant now) {
        if (until == null || status != PaymentStatus.AUTHORIZED && status != PaymentStatus.PART_CAPTURED) {
            return null;
        }
        var next = until.plus(WAITS[1]);
        return next.isAfter(now) ? next : now.plus(HOURLY);
    }

    /** A settled payment that was to be looked at by now, and cannot: ever later; null stays null. */
    static Instant whileSilent(Instant planned, int checks, Instant now) {
        return planned == null || planned.isAfter(now) ? planned : now.plus(after(checks));
    }

    /** The wait before the check that follows the given number of checks. */
    static Duration after(int checks) {
        return WAITS[Math.min(checks, WAITS.length - 1)];
    }
}
