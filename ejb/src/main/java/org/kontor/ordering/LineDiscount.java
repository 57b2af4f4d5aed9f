package org.kontor.ordering;

import org.kontor.shared.Money;

/**
 * What one promotion, or a person, took off a line, under the name that it had when the order was placed; {@code code}
 * is null for a promotion that needed none.
 *
 * @param promotionId {@link #BY_HAND} for what a person gave
 * @param reason      why a person gave it, for staff to read; null for a promotion
 * @param givenBy     who gave it; null for a promotion
 */
public record LineDiscount(long promotionId, String label, String code, Money amount, String reason,
                           String givenBy) {

    /** In place of the id of a promotion. */
    public static final long BY_HAND = 0;

    private static final String ROUNDER = "pricing";

    /** What a promotion took off. */
    public LineDiscount(long promotionId, String label, String code, Money amount) {
        this(promotionId, label, code, amount, null, null);
    }

    /** What a line was rounded by to steps in which cards can be charged; kept as if the shop had given it by hand. */
    public static LineDiscount rounding(String label, Money amount) {
        return new LineDiscount(BY_HAND, label, null, amount, "in steps that a card can be charged in", ROUNDER);
    }

    public boolean isRounding() {
        return ROUNDER.equals(givenBy);
    }

    public boolean isByHand() {
        return promotionId == BY_HAND;
    }

    /** What is one discount for a reader, on however many lines it lies. */
    String mark() {
        return isByHand() ? label + '\n' + reason + '\n' + givenBy : String.valueOf(promotionId);
    }
}
