package org.kontor.returns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderView;

/**
 * From which consignments of an order units are called off: the one that was named, else the last that has some which are
 * not packed, then those before. Pure.
 */
record ConsignmentChoice(OrderView order, List<ShipmentView> parcels, Integer named) {

    /** How many units of a line can be called off in a consignment: those that neither left nor lie packed. */
    int free(ConsignmentView consignment, long line) {
        var packed = parcels.stream().filter(parcel -> parcel.status().isUnderway()
                        && parcel.consignment() == consignment.no())
                .mapToInt(parcel -> parcel.unitsByLine().getOrDefault(line, 0)).sum();
        return Math.max(0, consignment.of(line).open() - packed);
    }

    /** The same in all that may be chosen. */
    int free(long line) {
        return candidates().stream().mapToInt(each -> free(each, line)).sum();
    }

    /** How many of these units of a line come from each consignment; gift cards come from none. */
    Map<Integer, Integer> of(long line, int units) {
        var from = new HashMap<Integer, Integer>();
        var left = units;
        for (var each : candidates()) {
            var some = Math.min(left, free(each, line));
            if (some > 0) {
                from.put(each.no(), some);
                left -= some;
            }
        }
        return from;
    }

    /** Numbers of the consignments of which nothing was sent or will be, once these units are called off. */
    List<Integer> empty(Map<Long, Integer> units) {
        var gone = units.entrySet().stream().flatMap(each -> of(each.getKey(), each.getValue()).entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)));
        return order.consignments().stream()
                .filter(each -> !each.isBegun() && each.openUnits() == gone.getOrDefault(each.no(), 0))
                .map(ConsignmentView::no).toList();
    }

    private List<ConsignmentView> candidates() {
        var all = new ArrayList<>(order.consignments());
        Collections.reverse(all);
        return named == null ? all : all.stream().filter(each -> each.no() == named).toList();
    }
}
