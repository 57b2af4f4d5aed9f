package org.kontor.pricelist;

import java.time.Instant;

/** How a price list stands at a moment, by whether it is in force and by its period. */
public enum PriceListState {
    OFF, SCHEDULED, RUNNING, OVER;

    /** From belongs to the period, until no longer does; null: no bound. */
    static PriceListState of(boolean active, Instant from, Instant until, Instant now) {
        if (!active) {
            return OFF;
        }
        if (from != null && now.isBefore(from)) {
            return SCHEDULED;
        }
        return until == null || now.isBefore(until) ? RUNNING : OVER;
    }
}
