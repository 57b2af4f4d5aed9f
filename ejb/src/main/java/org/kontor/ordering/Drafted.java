package org.kontor.ordering;

import java.time.Instant;
import java.util.List;

/** How staff prepared an order before they sent it to be paid: who made it, and who took what off by hand, and why. */
public record Drafted(String madeBy, Instant madeAt, List<Given> discounts) {

    /** A discount that was given by hand. */
    public record Given(String label, String reason, String by, Instant at) {
    }

    public Drafted {
        discounts = List.copyOf(discounts);
    }
}
