package org.kontor.payment;

import org.kontor.shared.Arrows;

/** How one call that moves money ended; the row exists as INIT before the call is made. */
public enum TransactionStatus {
    INIT, SUCCESS, FAILED, PENDING, UNKNOWN;

    public static final Arrows<TransactionStatus> ARROWS = Arrows.of(TransactionStatus.class)
            .arrow(INIT, SUCCESS, "the provider did it")
            .arrow(INIT, FAILED, "the provider refused")
            .arrow(INIT, PENDING, "the provider has it in hand")
            .arrow(INIT, UNKNOWN, "the answer never came")
            .arrow(PENDING, SUCCESS, "the provider finished it")
            .arrow(PENDING, FAILED, "the provider gave it up")
            .arrow(PENDING, UNKNOWN, "the provider no longer answers for it")
            .arrow(UNKNOWN, SUCCESS, "asked again: it was done")
            .arrow(UNKNOWN, FAILED, "asked again: it was not done and never will be")
            .arrow(UNKNOWN, PENDING, "asked again: the provider has it in hand");

    public boolean isOpen() {
        return this == INIT || this == PENDING || this == UNKNOWN;
    }
}
