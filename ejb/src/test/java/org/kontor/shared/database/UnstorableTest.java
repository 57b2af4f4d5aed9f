package org.kontor.shared.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UnstorableTest {

    @Test
    void knowsATextThatNoColumnHolds() {
        assertTrue(Unstorable.isReasonOf(new IllegalStateException(new SQLException("too long", "22001"))));
        assertTrue(Unstorable.isReasonOf(new IllegalStateException(new SQLException("0x00", "22021"))));
    }

    @Test
    void leavesBugsBugs() {
        assertFalse(Unstorable.isReasonOf(new IllegalStateException(new SQLException("duplicate", "23505"))));
        assertFalse(Unstorable.isReasonOf(new IllegalStateException("no database in it")));
    }
}
