package org.kontor.shared;

import java.time.Instant;

/** Who changed a status, when and why; written beside every change. */
public record Stamp(String actor, String reason, String correlation, Instant at) {

    private static final int LONGEST_REASON = 200;

    public Stamp {
        reason = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
