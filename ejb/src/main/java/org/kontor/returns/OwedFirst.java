package org.kontor.returns;

import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Money;

/**
 * What of a refund is taken off what the customer still owes, and what is paid back in money: first the one, for nobody
 * sends money to who owes it. Pure.
 */
record OwedFirst(List<GrantRefund.Line> takenOff, List<GrantRefund.Line> paidBack) {

    static OwedFirst of(List<GrantRefund.Line> lines, Money owed) {
        var off = new ArrayList<GrantRefund.Line>();
        var back = new ArrayList<GrantRefund.Line>();
        var left = owed;
        for (var line : lines) {
            var part = left.min(line.amount());
            var rest = line.amount().minus(part);
            left = left.minus(part);
            if (part.isPositive() || owed.isPositive() && rest.isZero()) {
                off.add(new GrantRefund.Line(line.orderLineId(), line.units(), part, line.goods()));
            } else {
                back.add(line);
            }
            if (part.isPositive() && rest.isPositive()) { // its goods went with the first part
                back.add(new GrantRefund.Line(line.orderLineId(), 0, rest, line.goods().rest()));
            }
        }
        return new OwedFirst(List.copyOf(off), List.copyOf(back));
    }
}
