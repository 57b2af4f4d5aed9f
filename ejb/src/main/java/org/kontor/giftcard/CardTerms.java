package org.kontor.giftcard;

import java.time.LocalDate;

/** How long cards are good. */
final class CardTerms {

    private static final int YEARS = 3;
    private static final int MONTHS_AFTER_REFUND = 12;

    private CardTerms() {
    }

    /** Until the end of the third year after the one in which it was issued (sections 195, 199 BGB). */
    static LocalDate lastDay(LocalDate issued) {
        return LocalDate.of(issued.getYear() + YEARS, 12, 31);
    }

    /** Money that goes back onto a card can be spent for a year at least. */
    static LocalDate lastDayAfterRefund(LocalDate refunded) {
        return refunded.plusMonths(MONTHS_AFTER_REFUND);
    }
}
