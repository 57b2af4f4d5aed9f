package org.kontor.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Until when a pay link is good that is sent now, and with it how long an unpaid order keeps its goods from others. */
record LinkTime(Instant now, int days) {

    /** However often links are sent: who wants to wait longer orders anew, at the prices of then. */
    static final int MOST_DAYS = 30;

    /** That of the first link of an order. */
    Instant first() {
        return now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(days));
    }

    /** That of another link to an unpaid order; refuses when its goods were kept as long as they may be. */
    Instant another(Instant placedAt) {
        var last = placedAt.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(MOST_DAYS));
        if (!last.isAfter(now)) {
            throw new CheckoutRefused("checkout.refused.heldLong", MOST_DAYS);
        }
        return first().isBefore(last) ? first() : last;
    }
}
