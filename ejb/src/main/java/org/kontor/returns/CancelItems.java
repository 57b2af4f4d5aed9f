package org.kontor.returns;

import java.util.Map;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/**
 * Call units of an order off, by line id, before they leave; no units mean all that have not left. They are taken from
 * one consignment, by its number; null: from the last that has some, then from those before. The key names the
 * intention: pressing twice cancels once.
 */
public record CancelItems(OrderNumber order, Map<Long, Integer> units, Integer consignment, String reason,
        IdempotencyKey key) {

    public CancelItems {
        units = Map.copyOf(units);
    }

    /** From whichever consignment. */
    public CancelItems(OrderNumber order, Map<Long, Integer> units, String reason, IdempotencyKey key) {
        this(order, units, null, reason, key);
    }
}
