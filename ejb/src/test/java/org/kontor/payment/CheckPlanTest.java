package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CheckPlanTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void asksLessAndLessOftenWhileAProviderIsSilentAboutTheEndOfAReservation() {
        assertEquals(NOW.plus(Duration.ofMinutes(2)), CheckPlan.whileSilent(NOW, 2, NOW));
        assertEquals(NOW.plus(Duration.ofMinutes(5)), CheckPlan.whileSilent(NOW.minusSeconds(1), 3, NOW));
        assertEquals(NOW.plus(Duration.ofMinutes(5)), CheckPlan.whileSilent(NOW, 99, NOW));
    }

    @Test
    void leavesWhatIsPlannedForLaterOrNotAtAll() {
        assertEquals(NOW.plusSeconds(1), CheckPlan.whileSilent(NOW.plusSeconds(1), 2, NOW));
        assertNull(CheckPlan.whileSilent(null, 2, NOW));
    }
}
