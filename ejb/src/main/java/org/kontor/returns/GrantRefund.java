package org.kontor.returns;

import java.util.List;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * Give money back for these lines. The key names the intention: pressing twice pays once. {@code asCredit}: what was not
 * paid with a gift card is paid out as store credit.
 */
public record GrantRefund(OrderNumber order, List<Line> lines, String reason, IdempotencyKey key, boolean asCredit) {

    /** Back to where it came from. */
    public GrantRefund(OrderNumber order, List<Line> lines, String reason, IdempotencyKey key) {
        this(order, lines, reason, key, false);
    }

    /** Money for one order line, with tax; units are zero when only money is given back. */
    public record Line(long orderLineId, int units, Money amount, GoodsFate goods) {
    }

    public GrantRefund {
        lines = List.copyOf(lines);
        if (lines.stream().map(line -> line.goods() == GoodsFate.TAX).distinct().count() > 1) {
            throw new IllegalArgumentException("tax goes back alone: " + order);
        }
    }

    /** Whether only tax goes back that was not owed. */
    boolean isOfTax() {
        return lines.stream().anyMatch(line -> line.goods() == GoodsFate.TAX);
    }
}
