package org.kontor.promotion;

import java.time.Instant;

/** A promotion in the list of staff. */
public record PromotionRow(long id, String name, PromotionStatus status, boolean byCode, Rule rule, Instant from,
                           Instant until, PromotionCount count) {
}
