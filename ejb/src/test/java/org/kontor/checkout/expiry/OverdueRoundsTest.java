package org.kontor.checkout.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.shared.OrderNumber;

class OverdueRoundsTest {

    private final List<OverdueOrder> overdue = new ArrayList<>();
    private final OverdueRounds rounds = new OverdueRounds(new OverdueQueries() {
        @Override
        List<OverdueOrder> behind(OverdueOrder last, int limit) {
            return overdue.stream().filter(each -> last == null || each.payUntil().isAfter(last.payUntil())).limit(limit)
                    .toList();
        }
    });

    private OrderNumber overdue(int second) {
        var number = OrderNumber.of(20_000 + second);
        overdue.add(new OverdueOrder(number, Instant.EPOCH.plusSeconds(second)));
        return number;
    }

    @Test
    void reachesAnOrderBehindAnyNumberThatCannotBeEnded() {
        var first = overdue(1);
        var second = overdue(2);
        var abandoned = overdue(3);

        assertEquals(List.of(first, second), rounds.next(2));
        assertEquals(List.of(abandoned), rounds.next(2));
        assertEquals(List.of(first, second), rounds.next(2), "and begins anew");
    }

    @Test
    void beginsAnewBehindTheLastOfAFullHandful() {
        var first = overdue(1);
        var second = overdue(2);

        assertEquals(List.of(first, second), rounds.next(2));
        assertEquals(List.of(), rounds.next(2));
        assertEquals(List.of(first, second), rounds.next(2));
    }

    @Test
    void findsNothingWhereNothingIsOverdue() {
        assertEquals(List.of(), rounds.next(2));
    }
}
