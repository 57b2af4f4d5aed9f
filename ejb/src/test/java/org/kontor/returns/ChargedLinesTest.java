package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.SampleOrder;

/** Which lines of an order an invoice charges: lamps (1), and the fees of its first (2) and second consignment (4). */
class ChargedLinesTest {

    private static List<Long> charged(OrderView order) {
        return order.lines().stream().filter(line -> RefundOutcomes.isCharged(order, line)).map(OrderLineView::id)
                .collect(Collectors.toList());
    }

    @Test
    void chargesTheFeeOfAConsignmentOnceAnythingOfItWasSent() {
        assertEquals(List.of(), charged(SampleOrder.divided(0, 0, 0)));
        assertEquals(List.of(1L, 2L), charged(SampleOrder.divided(1, 0, 0)));
        assertEquals(List.of(1L, 4L), charged(SampleOrder.divided(0, 1, 0)));
        assertEquals(List.of(1L, 2L, 4L), charged(SampleOrder.divided(2, 1, 0)));
        assertEquals(List.of(1L, 2L), charged(SampleOrder.of(1, 0, 0, 0)));
    }
}
