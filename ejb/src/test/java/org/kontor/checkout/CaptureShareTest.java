package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.ordering.SampleOrder.euro;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.SampleOrder;
import org.kontor.shared.Money;

/** Three lamps for 464,86 €, which three does not divide, and the delivery fee of 4,90 €. */
class CaptureShareTest {

    @Test
    void takesNothingBeforeSomethingLeaves() {
        assertEquals(euro(0), share(SampleOrder.of(0, 0, 0, 0), Map.of()));
        assertEquals(euro(0), share(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 0)));
    }

    @Test
    void takesTheDeliveryFeeWithTheFirstUnit() {
        assertEquals(euro(15495 + 490), share(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 1)));
    }

    @Test
    void takesExactlyWhatIsDueWithTheLastUnit() {
        assertEquals(euro(46976), share(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 3)));
        assertEquals(euro(46976), share(SampleOrder.of(0, 1, 0, 0), Map.of(1L, 2)));
    }

    @Test
    void asksForTheGoodsAloneBeforeTheyMayLeave() {
        assertEquals(euro(15495), CaptureShare.ofGoods(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 1)));
        assertEquals(euro(46486), CaptureShare.ofGoods(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 3)));
    }

    @Test
    void takesTheFeeOfEachConsignmentWithItsOwnFirstUnit() {
        var order = SampleOrder.divided(0, 0, 0);

        assertEquals(euro(15495 + 490), CaptureShare.of(order, new Leaving(Map.of(1L, 1), Set.of(1))));
        assertEquals(euro(15495 + 1290), CaptureShare.of(order, new Leaving(Map.of(1L, 1), Set.of(2))));
        assertEquals(euro(46486 + 490 + 1290), CaptureShare.of(order, new Leaving(Map.of(1L, 3), Set.of(1, 2))));
    }

    @Property
    void growsWithEveryUnit(@ForAll @IntRange(min = 0, max = 2) int units) {
        var order = SampleOrder.of(0, 0, 0, 0);
        assertTrue(share(order, Map.of(1L, units)).compareTo(share(order, Map.of(1L, units + 1))) < 0);
    }

    private static Money share(OrderView order, Map<Long, Integer> units) {
        var begun = units.values().stream().anyMatch(count -> count > 0);
        return CaptureShare.of(order, new Leaving(units, begun ? Set.of(1) : Set.of()));
    }
}
