package org.kontor.returns;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** A cancellation as people read it; {@code whole} when it ended the order. */
public record CancellationView(String number, OrderNumber order, boolean whole, boolean byCustomer, String reason,
        String cancelledBy, Instant createdAt, List<Line> lines) {

    /** What was called off of one order line: money that was never taken, and money that goes back. */
    public record Line(long orderLineId, int units, Money waived, Money refund) {
    }

    public int units() {
        return lines.stream().mapToInt(Line::units).sum();
    }

    public Money waived() {
        return sum(lines.stream().map(Line::waived).toList());
    }

    public Money refund() {
        return sum(lines.stream().map(Line::refund).toList());
    }

    private Money sum(List<Money> amounts) {
        return Money.sum(lines.get(0).waived().currency(), amounts);
    }
}
