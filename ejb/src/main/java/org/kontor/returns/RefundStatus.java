package org.kontor.returns;

import org.kontor.shared.Arrows;

/** How far a refund is. Order, stock and documents change only when the money is gone. */
public enum RefundStatus {
    GRANTED, PAID_OUT, FAILED, CREDITED, BOUNCED;

    public static final Arrows<RefundStatus> ARROWS = Arrows.of(RefundStatus.class)
            .arrow(GRANTED, PAID_OUT, "the provider sent the money")
            .arrow(GRANTED, CREDITED, "nothing was paid for it yet: it is taken off what is owed")
            .arrow(GRANTED, FAILED, "the provider refused for good; nothing else has changed")
            .arrow(FAILED, GRANTED, "finance sends it once more")
            .arrow(PAID_OUT, BOUNCED, "the customer's bank sent it back; documents stand, and the money is owed")
            .arrow(BOUNCED, PAID_OUT, "it was sent by transfer");
}
