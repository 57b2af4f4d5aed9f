package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DatabaseTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    /** An answer that travelled four milliseconds, of which the database took its time in the middle. */
    private static final DatabaseTime TIME = DatabaseTime.read(NOON, 0, 4 * MILLI);

    @Test
    void runsWithTheStopwatchFromTheMiddleOfTheWay() {
        assertEquals(NOON, TIME.at(2 * MILLI));
        assertEquals(NOON.plusSeconds(60), TIME.at(2 * MILLI + 60 * SECOND));
    }

    @Test
    void runsOnEvenlyWhileTheAnswerFits() {
        assertSame(TIME, TIME.compared(NOON.plusSeconds(1), SECOND, SECOND + 4 * MILLI));
        assertSame(TIME, TIME.compared(NOON.plusSeconds(1), SECOND - 300 * MILLI, SECOND + 2 * MILLI), "a slow way there");
        assertSame(TIME, TIME.compared(NOON.plusSeconds(1), SECOND + 2 * MILLI, SECOND + 300 * MILLI), "a slow way back");
    }

    @Test
    @DisplayName("F45: nodes follow the database, not the clocks of their machines")
    void followsTheDatabaseWhenItSaysOtherwise() {
        var later = TIME.compared(NOON.plusSeconds(10), SECOND, SECOND + 4 * MILLI);
        var earlier = TIME.compared(NOON.minusSeconds(10), SECOND, SECOND + 4 * MILLI);

        assertEquals(NOON.plusSeconds(10), later.at(SECOND + 2 * MILLI));
        assertEquals(NOON.minusSeconds(10), earlier.at(SECOND + 2 * MILLI));
    }
}
