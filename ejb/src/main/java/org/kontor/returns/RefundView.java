package org.kontor.returns;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** A refund as people and flows read it. */
public record RefundView(String number, OrderNumber order, RefundStatus status, Money amount, String reason,
        String grantedBy,
        Instant createdAt, Instant settledAt, List<Line> lines) {

    /** What was given back for one order line. */
    public record Line(long orderLineId, int units, Money amount, GoodsFate goods) {
    }
}
