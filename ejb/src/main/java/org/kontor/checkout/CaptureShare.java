package org.kontor.checkout;

import java.util.Map;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Money;

/**
 * How much of an order's money has to be taken once some of its units have left the house: the share of each line, and
 * the delivery fee with the first unit. When all units that will ever be sent have left, it is exactly what is due.
 */
final class CaptureShare {

    private CaptureShare() {
    }

    /** Units by line id are all that left or are about to, not only those of the last parcel. */
    static Money of(OrderView order, Map<Long, Integer> units) {
        var begun = units.values().stream().anyMatch(count -> count > 0);
        var fees = order.lines().stream().filter(line -> begun && !line.isItem()).map(OrderLineView::due).toList();
        return ofGoods(order, units).plus(Money.sum(order.currency(), fees));
    }

    /** The same without the delivery fee: what must be there before these units may leave. */
    static Money ofGoods(OrderView order, Map<Long, Integer> units) {
        return Money.sum(order.currency(), order.itemLines().stream()
                .map(line -> share(line, units.getOrDefault(line.id(), 0))).toList());
    }

    private static Money share(OrderLineView line, int units) {
        var all = line.quantity() - line.cancelled();
        return units == 0 ? Money.zero(line.line().currency()) : line.due().allocate(units, all - units).get(0);
    }
}
