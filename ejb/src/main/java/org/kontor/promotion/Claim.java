package org.kontor.promotion;

import org.kontor.shared.Money;

/** What an order takes of a promotion; {@code couponId} is null without a code. */
record Claim(long promotionId, Long couponId, Money amount) {
}
