package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsNoLongerThanPromisedAndAtMostAFifthLess() {
        var longest = Duration.ofHours(6);
        LongStream.range(0, 1000).mapToObj(key -> Backoff.after(9, key)).forEach(wait -> assertTrue(
                wait.compareTo(longest) <= 0 && wait.compareTo(longest.multipliedBy(4).dividedBy(5)) >= 0,
                wait::toString));
    }

    @Test
    void triesApartWhatFailedTogether() {
        var seconds = LongStream.range(0, 1000).map(key -> Backoff.after(5, key).toSeconds()).distinct().count();
        assertTrue(seconds >= 12, () -> "in " + seconds + " of the last 12 seconds of a minute");
    }

    @Test
    void isTheSameForTheSameAttemptOfTheSameKeyAndNotForTheNext() {
        assertEquals(Backoff.after(3, "a"), Backoff.after(3, "a"));
        var longest = Duration.ofHours(1);
        assertEquals(20, IntStream.range(0, 20).mapToObj(attempt -> Backoff.spread(longest, attempt, "a")).distinct()
                .count());
    }
}
