package org.kontor.returns;

import java.time.Instant;
import org.kontor.shared.Arrows;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** A refund that one person asked for and a second one decides about. */
public record RefundRequestView(long id, OrderNumber order, Money amount, String reason, boolean asCredit,
        Status status, String requestedBy, Instant requestedAt) {

    /** What became of it. */
    public enum Status {
        WAITING, APPROVED, DECLINED;

        public static final Arrows<Status> ARROWS = Arrows.of(Status.class)
                .arrow(WAITING, APPROVED, "a second person agrees; the refund is granted")
                .arrow(WAITING, DECLINED, "a second person says no, or whoever asked takes it back");
    }
}
