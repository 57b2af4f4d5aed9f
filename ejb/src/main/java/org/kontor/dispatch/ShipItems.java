package org.kontor.dispatch;

import java.util.Map;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/**
 * Send units of a consignment of an order, by line id, in one parcel. The key names the intention: pressing twice sends
 * one parcel.
 */
public record ShipItems(OrderNumber order, int consignment, Map<Long, Integer> units, IdempotencyKey key) {

    public ShipItems {
        units = Map.copyOf(units);
    }
}
