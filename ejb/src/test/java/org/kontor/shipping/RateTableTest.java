package org.kontor.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kontor.shipping.Routes.step;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateTableTest {

    private static Optional<String> fault(RateStep... steps) {
        return new RateTable(RateBasis.WEIGHT, List.of(steps), null).fault();
    }

    @Test
    void isSoundWithoutGapAndOverlap() {
        assertEquals(Optional.empty(), fault(step(0, 5L, 1), step(5, null, 0)));
        assertEquals(Optional.empty(), fault(step(7, 8L, 1)));
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(Optional.of("shipping.refused.noSteps"), fault());
        assertEquals(Optional.of("shipping.refused.overlap"), fault(step(0, 5L, 1), step(4, 9L, 1)));
        assertEquals(Optional.of("shipping.refused.overlap"), fault(step(0, null, 1), step(4, 9L, 1)));
        assertEquals(Optional.of("shipping.refused.overlap"), fault(step(5, 9L, 1), step(0, 5L, 1)));
        assertEquals(Optional.of("shipping.refused.gap"), fault(step(0, 5L, 1), step(6, 9L, 1)));
        assertEquals(Optional.of("shipping.refused.step"), fault(step(5, 5L, 1)));
        assertEquals(Optional.of("shipping.refused.step"), fault(step(-1, 5L, 1)));
        assertEquals(Optional.of("shipping.refused.step"), fault(step(0, 5L, -1)));
    }
}
