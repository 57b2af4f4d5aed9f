package org.kontor.promotion;

import java.time.Instant;

/**
 * A code as staff see it; {@code maxUses} is null without a limit of its own, {@code used} counts the orders that hold
 * it.
 */
public record CouponRow(CouponCode code, String batch, Integer maxUses, int used, Instant createdAt) {
}
