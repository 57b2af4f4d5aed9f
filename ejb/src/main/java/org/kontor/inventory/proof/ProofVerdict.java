package org.kontor.inventory.proof;

/** What a storm on a shadow shows. */
public enum ProofVerdict {
    /** Everybody was answered, all pieces and no more were sold, and nothing stayed behind. */
    PROVED,
    /** The stock is not what it must be. */
    FAILED,
    /** The stock is right as far as it goes, but not everybody was answered, or nobody had to wait for another. */
    BROKEN_OFF;

    /**
     * @param peak  the shelf when all buyers had gone
     * @param after the shelf once all was given back
     */
    static ProofVerdict of(ProofTask task, StormFigures told, ShelfCount peak, ShelfCount after) {
        if (!isShelfRight(task, peak, after)) {
            return FAILED;
        }
        var silent = task.buyers() - told.sold() - told.refused();
        if (peak.held() < told.sold() || peak.held() > told.sold() + silent) {
            return FAILED;
        }
        if (silent > 0 || told.atOnce() < 2) {
            return BROKEN_OFF;
        }
        return told.sold() == Math.min(task.pieces(), task.buyers()) ? PROVED : FAILED;
    }

    private static boolean isShelfRight(ProofTask task, ShelfCount peak, ShelfCount after) {
        return peak.difference() == 0 && after.difference() == 0 && peak.held() <= task.pieces()
                && peak.onHand() == task.pieces() && after.onHand() == task.pieces() && after.reserved() == 0;
    }
}
