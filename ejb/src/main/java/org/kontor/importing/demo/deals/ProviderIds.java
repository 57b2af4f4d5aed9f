package org.kontor.importing.demo.deals;

import java.time.Instant;
import org.kontor.importing.demo.load.Dice;

/**
 * Identifiers as the payment provider makes them, marked as the demo's: {@code pi_demo…}. They also carry the time of
 * the load, because one sandbox may get to know the past of several shops.
 */
final class ProviderIds {

    /** What every payout of the demo begins with. */
    static final String PAYOUTS = "po_demo";

    private static final int RANDOM_PART = 14;

    private final String mark;

    ProviderIds(Instant load) {
        mark = "_demo" + Long.toString(load.getEpochSecond(), Character.MAX_RADIX);
    }

    String next(String kind, Dice dice) {
        return kind + mark + dice.token(RANDOM_PART);
    }
}
