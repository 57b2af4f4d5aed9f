package org.kontor.ordering;

import org.kontor.shared.Money;

/** How far an order is paid: derived from its payments by the flow that moves money, then stored. */
public enum PaymentProgress {
    NONE, PENDING, PART_AUTHORIZED, AUTHORIZED, PART_PAID, PAID, OVERPAID, PART_REFUNDED, REFUNDED, VOIDED;

    /** True when nobody owes anything any more: what came beyond the total is owed to the customer. */
    public boolean isSettled() {
        return this == PAID || this == PART_REFUNDED || this == REFUNDED;
    }

    /** Whether money was taken, be it here or on its way back; also where there was nothing to take. */
    public boolean hasTaken() {
        return this == PART_PAID || this == OVERPAID || isSettled();
    }

    /** Paid, for nothing is to be paid, while its customer has not said yes: "Paid" alone would tell half of it. */
    public boolean isUnconfirmed(OrderStatus status) {
        return this == PAID && status == OrderStatus.PENDING_PAYMENT;
    }

    /**
     * The word for what payments hold of a total; {@code open} when one of them may still bring money. Where there is
     * nothing to pay it is paid. What was taken off and no payment gave back was never paid for: it is owed no more.
     *
     * @param granted  what was given back of the total, or taken off it
     * @param refunded what payments gave back, for that or because it was too much
     */
    public static PaymentProgress of(Money agreed, Money granted, Money authorised, Money captured, Money refunded,
            boolean open) {
        var paidBack = granted.min(refunded);
        var total = agreed.minus(granted.minus(paidBack));
        var kept = captured.minus(refunded);
        if (kept.compareTo(total.minus(paidBack)) > 0) {
            return OVERPAID;
        }
        if (refunded.isPositive() && kept.compareTo(total) < 0) {
            return kept.isPositive() ? PART_REFUNDED : REFUNDED;
        }
        if (total.isZero() && captured.isZero()) {
            return PAID;
        }
        if (captured.isPositive()) {
            return kept.isZero() ? REFUNDED : kept.equals(total) ? PAID : PART_PAID;
        }
        if (authorised.isPositive()) {
            return authorised.compareTo(total) >= 0 ? AUTHORIZED : PART_AUTHORIZED;
        }
        return open ? PENDING : NONE;
    }
}
