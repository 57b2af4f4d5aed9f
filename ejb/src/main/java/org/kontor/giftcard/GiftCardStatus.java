package org.kontor.giftcard;

import org.kontor.shared.Arrows;

/** Whether a card can be paid with; what is on it is its balance. */
public enum GiftCardStatus {
    ACTIVE, DISABLED, EXPIRED;

    public static final Arrows<GiftCardStatus> ARROWS = Arrows.of(GiftCardStatus.class)
            .arrow(ACTIVE, DISABLED, "staff stop it, or its purchase was refunded; what is on it stays")
            .arrow(DISABLED, ACTIVE, "staff have a new code sent, the old one is dead")
            .arrow(ACTIVE, EXPIRED, "its last day is over; what was left on it is gone")
            .arrow(DISABLED, EXPIRED, "its last day is over; what was left on it is gone")
            .arrow(EXPIRED, ACTIVE, "a refund went back onto it, which gives it a new last day");
}
