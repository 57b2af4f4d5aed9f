package org.kontor.payment;

import java.time.Duration;
import java.time.Instant;
import org.kontor.shared.Backoff;

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
    static Instant whileSilent(Instant planned, int checks, String key, Instant now) {
        return planned == null || planned.isAfter(now) ? planned : now.plus(after(checks, key));
    }

    /**
     * The wait before the check that follows the given number of checks. The first is longer than a call may take, so
     * that nobody asks about one that is still being made; later ones are spread.
     */
    static Duration after(int checks, String key) {
        var longest = WAITS[Math.min(checks, WAITS.length - 1)];
        return checks == 0 ? longest : Backoff.spread(longest, checks, key);
    }
}
