package org.kontor.promotion.web;

import org.kontor.promotion.PromotionRow;

/** A promotion in the list: its rule as a sentence and how it stands. */
public record PromotionLine(PromotionRow row, String sentence, String status, String tone) {

    public String href() {
        return "/admin/promotions/" + row.id();
    }
}
