package org.kontor.inventory.web;

import org.kontor.inventory.proof.ProofResult;
import org.kontor.inventory.proof.ProofVerdict;
import org.kontor.inventory.proof.StockProof;
import org.kontor.web.Texts;

/** A proof with its verdict as a badge, and words for what it found. */
public record StockProofLine(StockProof proof, String tone, String label, String words) {

    private static final Texts TEXTS = Texts.INSTANCE;

    static StockProofLine of(StockProof proof) {
        return proof.result().map(result -> ended(proof, result)).orElseGet(() -> proof.isRunning()
                ? new StockProofLine(proof, "info", TEXTS.get("inventory.proof.running"), null)
                : new StockProofLine(proof, "warn", TEXTS.get("inventory.proof.lost"),
                        TEXTS.get("inventory.proof.lost.text")));
    }

    private static StockProofLine ended(StockProof proof, ProofResult result) {
        var told = result.told();
        var counts = TEXTS.of("inventory.proof.counts", told.sold(), told.refused(), told.atOnce(), told.millis());
        return new StockProofLine(proof, tone(result.verdict()), TEXTS.label(result.verdict()),
                switch (result.verdict()) {
                    case PROVED -> counts;
                    case FAILED -> TEXTS.of("inventory.proof.failed", counts, result.promised(), proof.pieces(),
                            result.difference(), result.left());
                    case BROKEN_OFF -> TEXTS.of("inventory.proof.brokenOff", counts,
                            proof.buyers() - told.sold() - told.refused());
                });
    }

    private static String tone(ProofVerdict verdict) {
        return switch (verdict) {
            case PROVED -> "ok";
            case FAILED -> "bad";
            case BROKEN_OFF -> "warn";
        };
    }
}
