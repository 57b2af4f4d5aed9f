package org.kontor.promotion;

import java.time.Instant;

/** All of a promotion, for staff, with the version that a change must name. */
public record PromotionSheet(long id, long version, PromotionStatus status, PromotionPlan plan, Instant updatedAt,
                             PromotionCount count) {
}
