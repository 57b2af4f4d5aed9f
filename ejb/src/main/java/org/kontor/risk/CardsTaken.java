package org.kontor.risk;

import java.time.Instant;

/** How many cards the shop could charge or reserve on, for whom they are no part of this feature. */
public interface CardsTaken {

    /** Those of payments that began after a moment; of very many some are not counted. */
    long since(Instant moment);
}
