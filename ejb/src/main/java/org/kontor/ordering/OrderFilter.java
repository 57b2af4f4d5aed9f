package org.kontor.ordering;

import java.time.LocalDate;

/**
 * What staff look for in the list of orders; null means any. The text matches number, e-mail, name or stock number, the
 * method is the code of a way of delivery.
 */
public record OrderFilter(View view, String text, PaymentProgress paymentStatus,
                          FulfilmentProgress fulfilmentStatus, BillingProgress billingStatus,
                          ReturnProgress returnStatus, String method, LocalDate from, LocalDate to) {

    /** The tabs above the list. */
    public enum View { ALL, TO_SHIP, LATE, UNPAID, REVIEW, ON_HOLD, REFUNDED }

    public static OrderFilter all() {
        return in(View.ALL);
    }

    /** All of a tab. */
    public static OrderFilter in(View view) {
        return new OrderFilter(view, null, null, null, null, null, null, null, null);
    }
}
