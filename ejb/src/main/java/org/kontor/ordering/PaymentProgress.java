package org.kontor.ordering;

import org.kontor.shared.Money;

/** How far an order is paid: derived from its payments by the flow that moves money, then stored. */
public enum PaymentProgress {
    NONE, PENDING, PART_AUTHORIZED, AUTHORIZED, PART_PAID, PAID, OVERPAID, PART_REFUNDED, REFUNDED, VOIDED;

    /** True when nothing is owed any more. */
    public boolean isSettled() {
        return this == PAID || this == OVERPAID || this == PART_REFUNDED || this == REFUNDED;
    }

    /**
     * The word for what payments hold of a total; {@code open} when one of them may still bring money. Where there is
     * nothing to pay it is paid.
     */
    public static PaymentProgress of(Money total, Money authorised, Money captured, Money refunded, boolean open) {
        var kept = captured.minus(refunded);
        if (refunded.isPositive() && kept.compareTo(total) < 0) {
            return kept.isPositive() ? PART_REFUNDED : REFUNDED;
        }
        if (total.isZero() && captured.isZero()) {
            return PAID;
        }
        if (captured.isPositive()) {
            var difference = kept.compareTo(total);
            return kept.isZero() ? REFUNDED : difference == 0 ? PAID : difference > 0 ? OVERPAID : PART_PAID;
        }
        if (authorised.isPositive()) {
            return authorised.compareTo(total) >= 0 ? AUTHORIZED : PART_AUTHORIZED;
        }
        return open ? PENDING : NONE;
    }
}
