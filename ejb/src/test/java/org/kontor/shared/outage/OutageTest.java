package org.kontor.shared.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final List<String> lines = new ArrayList<>();
    private long nanos;
    private final Outage outage = new Outage(() -> nanos, lines::add);

    private void pass(long seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private boolean fail() {
        return outage.tells(new IllegalStateException("outer\nsecond line", new SQLException("refused", "08001")));
    }

    @Test
    void isToldOnceHoweverMuchFails() {
        for (var second = 0; second < 59; second++) {
            assertTrue(fail());
            pass(1);
        }

        assertEquals(List.of("No connection to the database (java.sql.SQLException: refused)."
                + " Until there is one, what fails for that reason is counted and not told."), lines);
    }

    @Test
    void isToldAgainAfterAMinute() {
        fail();
        pass(61);
        fail();

        assertEquals("No connection to the database for 61 s (java.sql.SQLException: refused); 1 failures not told.",
                lines.get(1));
    }

    @Test
    void isOverWhenTheDatabaseAnswersAndNothingFailedForAWhile() {
        fail();
        pass(5);
        fail();
        outage.answered();
        assertTrue(outage.isUnderWay(), "somebody was refused just now");
        pass(10);
        outage.answered();

        assertFalse(outage.isUnderWay());
        assertEquals("Connected to the database again; without it for 5 s; 2 failures not told.", lines.get(1));
        fail();
        assertEquals(3, lines.size(), "the next one is told like the first");
    }

    @Test
    void leavesEveryOtherFailureToTheLog() {
        var filter = new OutageFilter(outage);

        assertTrue(filter.isLoggable(new LogRecord(Level.SEVERE, "without a failure")));
        assertTrue(filter.isLoggable(failed(new IllegalStateException("a bug"))));
        assertTrue(filter.isLoggable(failed(new SQLException("too slow", "57014"))));
        assertTrue(filter.isLoggable(failed(new SQLException("wrong password", "28P01"))));
        assertFalse(filter.isLoggable(failed(new SQLException("refused", "08001"))));
        assertEquals(1, lines.size());
    }

    @Test
    void keepsOutThatAQueryIsReadAgainAndLinesWithoutWords() {
        var filter = new OutageFilter(outage);

        assertFalse(filter.isLoggable(new LogRecord(Level.WARNING, "")));
        assertFalse(filter.isLoggable(new LogRecord(Level.WARNING, null)));
        assertFalse(filter.isLoggable(new LogRecord(Level.INFO, "Communication failure detected when attempting to"
                + " perform read query outside of a transaction. Attempting to retry query.")));
        assertTrue(filter.isLoggable(new LogRecord(Level.WARNING, "The cache is not coordinated.")));
    }

    private static LogRecord failed(Throwable failure) {
        var entry = new LogRecord(Level.SEVERE, "failed");
        entry.setThrown(failure);
        return entry;
    }
}
