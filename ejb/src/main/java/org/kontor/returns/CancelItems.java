package org.kontor.returns;

import java.util.Map;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/**
 * Call units of an order off, by line id, before they leave; no units mean all that have not left. The key names the
 * intention: pressing twice cancels once.
 */
public record CancelItems(OrderNumber order, Map<Long, Integer> units, String reason, IdempotencyKey key) {

    public CancelItems {
        units = Map.copyOf(units);
    }
}
