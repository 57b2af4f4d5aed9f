package org.kontor.ordering;

/** How far an order is paid: derived from its payments by the flow that moves money, then stored. */
public enum PaymentProgress {
    NONE, PENDING, PART_AUTHORIZED, AUTHORIZED, PART_PAID, PAID, OVERPAID, PART_REFUNDED, REFUNDED, VOIDED;

    /** True when nothing is owed any more. */
    public boolean isSettled() {
        return this == PAID || this == OVERPAID || this == PART_REFUNDED || this == REFUNDED;
    }
}
