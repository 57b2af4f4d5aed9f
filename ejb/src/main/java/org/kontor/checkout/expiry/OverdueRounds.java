package org.kontor.checkout.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.shared.OrderNumber;

/**
 * Goes round the overdue orders, a handful at a time: each begins behind the last one. So orders that cannot be ended,
 * whatever the reason, keep no others waiting, however many they are. Every node goes its own way.
 */
@ApplicationScoped
public class OverdueRounds {

    private OverdueQueries orders;
    private OverdueOrder last;

    /** For the container's proxy. */
    OverdueRounds() {
    }

    @Inject
    OverdueRounds(OverdueQueries orders) {
        this.orders = orders;
    }

    /** The next ones, at most so many; at the end the next handful begins anew. */
    public synchronized List<OrderNumber> next(int limit) {
        var some = orders.behind(last, limit);
        last = some.size() < limit ? null : some.get(some.size() - 1);
        return some.stream().map(OverdueOrder::number).toList();
    }
}
