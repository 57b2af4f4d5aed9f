package org.kontor.returns;

import java.util.ArrayList;
import java.util.List;
import org.kontor.shared.Money;

/** Cuts what is to go back for some lines at what one payment can still give back; the rest is for the next one. */
record Payback(List<GrantRefund.Line> now, List<CancellationView.Line> rest) {

    static Payback from(List<CancellationView.Line> open, Money most) {
        var now = new ArrayList<GrantRefund.Line>();
        var rest = new ArrayList<CancellationView.Line>();
        var left = most;
        for (var line : open) {
            var part = left.isPositive() ? left.min(line.refund()) : Money.zero(most.currency());
            left = left.minus(part);
            if (part.isPositive()) {
                now.add(new GrantRefund.Line(line.orderLineId(), line.units(), part, GoodsFate.NOT_SHIPPED));
            }
            if (part.compareTo(line.refund()) < 0) {
                rest.add(new CancellationView.Line(line.orderLineId(), line.units(), line.waived(),
                        line.refund().minus(part)));
            }
        }
        return new Payback(now, rest);
    }
}
