package org.kontor.checkout;

import java.util.Map;
import org.kontor.market.ChargeStep;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Money;

/**
 * How much of an order's money has to be taken once some of its units have left the house: the share of each line, and
 * the delivery fee of a consignment with its first unit. When all units that will ever be sent have left, it is exactly
 * what is due.
 */
final class CaptureShare {

    private CaptureShare() {
    }

    /** All that left or is about to, not only the last parcel; what is for no consignment comes with the first one. */
    static Money of(OrderView order, Leaving leaving) {
        var begun = leaving.consignments();
        var fees = order.lines().stream().filter(line -> !line.isItem() && !begun.isEmpty())
                .filter(line -> line.consignment() == 0 || begun.contains(line.consignment()))
                .map(OrderLineView::due).toList();
        return ofGoods(order, leaving.units()).plus(Money.sum(order.currency(), fees));
    }

    /** The same without the delivery fee: what must be there before these units may leave. */
    static Money ofGoods(OrderView order, Map<Long, Integer> units) {
        return Money.sum(order.currency(), order.itemLines().stream()
                .map(line -> share(line, units.getOrDefault(line.id(), 0))).toList());
    }

    private static Money share(OrderLineView line, int units) {
        var all = line.quantity() - line.cancelled();
        return units == 0 ? Money.zero(line.line().currency()) : ChargeStep.share(line.due(), units, all - units);
    }
}
