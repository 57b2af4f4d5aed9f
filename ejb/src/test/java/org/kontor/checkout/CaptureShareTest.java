package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.ordering.SampleOrder.euro;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.kontor.ordering.SampleOrder;

/** Three lamps for 464,86 €, which three does not divide, and the delivery fee of 4,90 €. */
class CaptureShareTest {

    @Test
    void takesNothingBeforeSomethingLeaves() {
        assertEquals(euro(0), CaptureShare.of(SampleOrder.of(0, 0, 0, 0), Map.of()));
        assertEquals(euro(0), CaptureShare.of(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 0)));
    }

    @Test
    void takesTheDeliveryFeeWithTheFirstUnit() {
        assertEquals(euro(15495 + 490), CaptureShare.of(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 1)));
    }

    @Test
    void takesExactlyWhatIsDueWithTheLastUnit() {
        assertEquals(euro(46976), CaptureShare.of(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 3)));
        assertEquals(euro(46976), CaptureShare.of(SampleOrder.of(0, 1, 0, 0), Map.of(1L, 2)));
    }

    @Test
    void asksForTheGoodsAloneBeforeTheyMayLeave() {
        assertEquals(euro(15495), CaptureShare.ofGoods(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 1)));
        assertEquals(euro(46486), CaptureShare.ofGoods(SampleOrder.of(0, 0, 0, 0), Map.of(1L, 3)));
    }

    @Property
    void growsWithEveryUnit(@ForAll @IntRange(min = 0, max = 2) int units) {
        var order = SampleOrder.of(0, 0, 0, 0);
        assertTrue(CaptureShare.of(order, Map.of(1L, units)).compareTo(CaptureShare.of(order, Map.of(1L, units + 1)))
                < 0);
    }
}
