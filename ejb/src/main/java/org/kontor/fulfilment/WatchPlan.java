package org.kontor.fulfilment;

import java.time.Duration;
import java.time.Instant;

/** When a parcel is looked at again by itself. */
final class WatchPlan {

    /** Longer than a call to a carrier may take, so that nobody asks about a booking that is still being made. */
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** A carrier that was silent for this long is asked. */
    private static final Duration SILENCE = Duration.ofHours(12);

    private WatchPlan() {
    }

    /** 30 s, 1, 2, 4, 8 and then every 15 minutes. */
    static Instant whilePacked(Instant now, int checks) {
        var wait = FIRST.multipliedBy(1L << Math.min(checks, 10));
        return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    static Instant whileSilent(Instant now) {
        return now.plus(SILENCE);
    }
}
