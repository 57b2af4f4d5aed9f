package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckPlanTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final String KEY = "10001:1";

    private static Duration wait(Instant planned, int checks) {
        return Duration.between(NOW, CheckPlan.whileSilent(planned, checks, KEY, NOW));
    }

    private static void assertWithin(int minutes, Duration wait) {
        var longest = Duration.ofMinutes(minutes);
        assertTrue(wait.compareTo(longest) <= 0 && wait.multipliedBy(5).compareTo(longest.multipliedBy(4)) >= 0,
                () -> wait + " of " + longest);
    }

    @Test
    void asksLessAndLessOftenWhileAProviderIsSilentAboutTheEndOfAReservation() {
        assertWithin(2, wait(NOW, 2));
        assertWithin(5, wait(NOW.minusSeconds(1), 3));
        assertWithin(5, wait(NOW, 99));
    }

    @Test
    void leavesWhatIsPlannedForLaterOrNotAtAll() {
        assertEquals(NOW.plusSeconds(1), CheckPlan.whileSilent(NOW.plusSeconds(1), 2, KEY, NOW));
        assertNull(CheckPlan.whileSilent(null, 2, KEY, NOW));
    }

    @Test
    void asksApartAboutPaymentsThatFellSilentTogether() {
        var waits = IntStream.range(0, 100).mapToObj(order -> CheckPlan.after(3, 10_000 + order + ":1")).toList();
        waits.forEach(wait -> assertWithin(5, wait));
        assertTrue(waits.stream().map(Duration::toSeconds).distinct().count() > 40, waits::toString);
    }

    @Test
    void asksAboutNoCallThatIsStillBeingMade() {
        assertEquals(Duration.ofSeconds(30), CheckPlan.after(0, KEY));
        assertEquals(Duration.ofSeconds(30), CheckPlan.after(0, "10002:1"));
    }
}
