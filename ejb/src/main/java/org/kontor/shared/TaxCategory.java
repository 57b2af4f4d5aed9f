package org.kontor.shared;

import java.util.List;

/** The kind of rate that goods take; the rate itself depends on country and date (UNCL 5305 category S for both). */
public enum TaxCategory {
    STANDARD,
    REDUCED,
    /**
     * A gift card for anything the shop sells: no supply, so no tax falls on its sale (Directive 2006/112/EC,
     * Article 30b).
     */
    VOUCHER;

    /** Whether it is that of gift cards: money, and no goods that are taxed, reduced, stored or sent. */
    public boolean isGiftCard() {
        return this == VOUCHER;
    }

    /** Those for which countries have rates. */
    public static List<TaxCategory> taxed() {
        return List.of(STANDARD, REDUCED);
    }
}
