package org.kontor.promotion;

import org.kontor.shared.Arrows;

/** The life of a promotion; whether its dates have come is for the clock to say. */
public enum PromotionStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED;

    /** The allowed changes. */
    public static final Arrows<PromotionStatus> ARROWS = Arrows.of(PromotionStatus.class)
            .arrow(DRAFT, ACTIVE, "staff put it into force; it gives from its first minute on")
            .arrow(DRAFT, ENDED, "dropped before it ever gave anything")
            .arrow(ACTIVE, PAUSED, "staff stop it for a while; orders keep what they were promised")
            .arrow(PAUSED, ACTIVE, "it goes on")
            .arrow(ACTIVE, ENDED, "over for good; its codes open nothing any more")
            .arrow(PAUSED, ENDED, "over for good");

    PromotionStatus to(PromotionStatus next) {
        return ARROWS.next("promotion", this, next);
    }
}
