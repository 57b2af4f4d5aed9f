package org.kontor.inventory.proof;

import java.time.Instant;
import java.util.Optional;

/** A proof of the stock as staff asked for it, with its result once there is one. */
public record StockProof(long id, Instant at, String askedBy, String node, int pieces, int buyers, boolean lost,
                         ProofResult outcome) {

    public Optional<ProofResult> result() {
        return Optional.ofNullable(outcome);
    }

    /** Whether a result is still to be expected; a lost one's server has gone. */
    public boolean isRunning() {
        return outcome == null && !lost;
    }
}
