package org.kontor.promotion.web;

import java.time.Instant;
import org.kontor.promotion.PromotionStatus;
import org.kontor.web.Texts;

/** How a promotion stands today: its status, and whether its dates have come. */
final class PromotionSign {

    private PromotionSign() {
    }

    static String label(PromotionStatus status, Instant from, Instant until, Instant now) {
        if (status == PromotionStatus.ACTIVE && from != null && now.isBefore(from)) {
            return Texts.INSTANCE.get("promotion.sign.scheduled");
        }
        if (status == PromotionStatus.ACTIVE && until != null && !now.isBefore(until)) {
            return Texts.INSTANCE.get("promotion.sign.over");
        }
        return Texts.INSTANCE.label(status);
    }

    static String tone(PromotionStatus status, Instant from, Instant until, Instant now) {
        return switch (status) {
            case DRAFT -> "info";
            case PAUSED -> "warn";
            case ENDED -> "neutral";
            case ACTIVE -> from != null && now.isBefore(from) ? "info"
                    : until != null && !now.isBefore(until) ? "neutral" : "ok";
        };
    }
}
