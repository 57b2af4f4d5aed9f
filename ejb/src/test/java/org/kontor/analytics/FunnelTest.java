package org.kontor.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void countsWhoBoughtAtEveryStepBefore() {
        var whole = new Funnel(0, 0, 0, 0, 1).whole();

        assertEquals(new Funnel(1, 1, 1, 1, 1), whole);
        assertEquals(100, whole.conversionPercent());
    }

    @Test
    void countsWhoCameWithACartOfYesterdayAmongThoseWhoFilledOne() {
        assertEquals(new Funnel(9, 4, 4, 4, 2), new Funnel(9, 3, 1, 4, 2).whole());
    }

    @Test
    void leavesAloneWhatIsWhole() {
        var funnel = new Funnel(40, 20, 10, 5, 2);

        assertEquals(funnel, funnel.whole());
        assertEquals(new Funnel(0, 0, 0, 0, 0), new Funnel(0, 0, 0, 0, 0).whole());
    }
}
