package org.kontor.inventory.proof;

import java.time.Instant;

/**
 * What a proof showed: {@code promised} pieces that orders held when all buyers had gone, the {@code difference}
 * between counters, moves and reservations before and after everything was given back, and the pieces that were
 * {@code left} reserved then.
 */
public record ProofResult(Instant at, ProofVerdict verdict, StormFigures told, int promised, int difference, int left) {
}
