package org.kontor.payment;

import org.kontor.shared.Arrows;

/** Where a payment stands. UNKNOWN is a state of its own: we asked and do not know, so the janitor asks again. */
public enum PaymentStatus {
    CREATED, REQUIRES_ACTION, PROCESSING, AUTHORIZED, PART_CAPTURED, CAPTURED, FAILED, CANCELLED, EXPIRED, UNKNOWN,
            VOIDED;

    public static final Arrows<PaymentStatus> ARROWS = Arrows.of(PaymentStatus.class)
            .arrow(CREATED, REQUIRES_ACTION, "the provider opened a page and waits for the customer")
            .arrow(CREATED, PROCESSING, "the customer acted before our own note of the page was written")
            .arrow(CREATED, AUTHORIZED, "as above, and the money is already authorised")
            .arrow(CREATED, CAPTURED, "as above, and the money is already taken")
            .arrow(CREATED, FAILED, "the provider refused to begin")
            .arrow(CREATED, CANCELLED, "called off before the provider knew of it")
            .arrow(CREATED, EXPIRED, "the provider never opened a page in time")
            .arrow(CREATED, UNKNOWN, "the answer to our first call never came")
            .arrow(REQUIRES_ACTION, PROCESSING, "the customer paid by a slow method")
            .arrow(REQUIRES_ACTION, AUTHORIZED, "the customer paid; the money is reserved")
            .arrow(REQUIRES_ACTION, PART_CAPTURED, "a part of the money has come")
            .arrow(REQUIRES_ACTION, CAPTURED, "the customer paid; the money is taken")
            .arrow(REQUIRES_ACTION, FAILED, "the provider closed the page after a refusal")
            .arrow(REQUIRES_ACTION, CANCELLED, "called off before it was paid")
            .arrow(REQUIRES_ACTION, EXPIRED, "the page ran out of time; the provider confirms it")
            .arrow(REQUIRES_ACTION, UNKNOWN, "the provider says something that cannot be, or did not answer")
            .arrow(PROCESSING, AUTHORIZED, "the slow method reserved the money")
            .arrow(PROCESSING, CAPTURED, "the slow method brought the money")
            .arrow(PROCESSING, FAILED, "the slow method failed in the end")
            .arrow(PROCESSING, CANCELLED, "called off while it was processing")
            .arrow(PROCESSING, EXPIRED, "the provider gave up on it")
            .arrow(PROCESSING, UNKNOWN, "the provider says something that cannot be, or did not answer")
            .arrow(UNKNOWN, REQUIRES_ACTION, "asked again: it still waits for the customer")
            .arrow(UNKNOWN, PROCESSING, "asked again: it is processing")
            .arrow(UNKNOWN, AUTHORIZED, "asked again: the money is reserved")
            .arrow(UNKNOWN, PART_CAPTURED, "asked again: a part of the money is taken")
            .arrow(UNKNOWN, CAPTURED, "asked again: the money is taken")
            .arrow(UNKNOWN, FAILED, "asked again: it failed")
            .arrow(UNKNOWN, CANCELLED, "asked again: it was called off")
            .arrow(UNKNOWN, EXPIRED, "asked again: it ran out of time or never began")
            .arrow(AUTHORIZED, PART_CAPTURED, "part of the reserved money was taken")
            .arrow(AUTHORIZED, CAPTURED, "the reserved money was taken")
            .arrow(AUTHORIZED, VOIDED, "the reserved money was let go")
            .arrow(AUTHORIZED, EXPIRED, "the provider let the reservation run out")
            .arrow(FAILED, AUTHORIZED, "money was reserved although the attempt had failed")
            .arrow(FAILED, CAPTURED, "money came although the attempt had failed")
            .arrow(CANCELLED, AUTHORIZED, "money was reserved although the attempt was called off")
            .arrow(CANCELLED, CAPTURED, "money came although the attempt was called off")
            .arrow(EXPIRED, AUTHORIZED, "money was reserved after the attempt had run out of time")
            .arrow(EXPIRED, CAPTURED, "money came after the attempt had run out of time")
            .arrow(PART_CAPTURED, CAPTURED, "the rest came, or the rest of the reserved money was taken or let go");

    /** True while money may still come or has come: at most one such payment per reference and method. */
    public boolean isLive() {
        return switch (this) {
            case CREATED, REQUIRES_ACTION, PROCESSING, AUTHORIZED, PART_CAPTURED, CAPTURED, UNKNOWN -> true;
            case FAILED, CANCELLED, EXPIRED, VOIDED -> false;
        };
    }

    /** True while the outcome is open and the provider has to be asked. */
    public boolean isOpen() {
        return this == CREATED || this == REQUIRES_ACTION || this == PROCESSING || this == UNKNOWN;
    }
}
