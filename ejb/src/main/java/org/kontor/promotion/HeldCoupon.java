package org.kontor.promotion;

/**
 * A code that a cart holds: the promotion that it opens, or why it opens none.
 *
 * @param promotionId 0 for an unknown code
 * @param trouble     null when it may be used
 */
public record HeldCoupon(CouponCode code, long promotionId, Reason trouble) {
}
