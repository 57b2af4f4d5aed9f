package org.kontor.shared.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    /** As the server's pool reports it: the reason lies deeper. */
    private static SQLException pooled(String state) {
        return new SQLException("no connection", new ResourceException(new SQLException("reason", state)));
    }

    @Test
    void knowsADatabaseThatIsDownOrStarting() {
        assertTrue(DatabaseAway.isSaidBy(pooled("08001")));
        assertTrue(DatabaseAway.isSaidBy(pooled("57P03")));
    }

    @Test
    void doesNotTakeARefusalForAbsence() {
        assertFalse(DatabaseAway.isSaidBy(pooled("28P01")));
        assertFalse(DatabaseAway.isSaidBy(pooled("3D000")));
        assertFalse(DatabaseAway.isSaidBy(new SQLException("without a state")));
    }

    @Test
    void tellsALockThatWasNotLetGoFromABug() {
        assertTrue(DatabaseAway.isBusy(new IllegalStateException(new SQLException("lock timeout", "55P03"))));
        assertFalse(DatabaseAway.isReasonOf(new SQLException("lock timeout", "55P03")), "it is there and answers");
        assertFalse(DatabaseAway.isBusy(new SQLException("canceled", "57014")), "slow work is a bug");
    }

    @Test
    void findsTheReasonOfACommitThatGotNoAnswer() {
        var mixed = new IllegalStateException("one-phase commit");
        mixed.addSuppressed(new IllegalStateException("could not commit", new SQLException("reset", "08006")));

        assertTrue(DatabaseAway.isReasonOf(new IllegalStateException(mixed)));
    }

    @Test
    void looksAtFailuresThatNameEachOther() {
        var one = new IllegalStateException("one");
        one.addSuppressed(new IllegalStateException("other", one));

        assertFalse(DatabaseAway.isReasonOf(one));
    }

    @Test
    void countsAnEmptyPoolAsAbsence() {
        assertTrue(DatabaseAway.isReasonOf(new IllegalStateException(new ResourceException("no managed connection"))));
        assertFalse(DatabaseAway.isReasonOf(new IllegalStateException(new SQLException("duplicate", "23505"))));
    }
}
