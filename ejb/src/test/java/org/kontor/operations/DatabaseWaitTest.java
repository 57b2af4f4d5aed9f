package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseWaitTest {

    /** As the server's pool reports it: the reason lies deeper. */
    private static SQLException pooled(String state) {
        return new SQLException("no connection", new IllegalStateException(new SQLException("reason", state)));
    }

    @Test
    void waitsForADatabaseThatIsDownOrStarting() {
        assertTrue(DatabaseWait.isNotThereYet(pooled("08001")));
        assertTrue(DatabaseWait.isNotThereYet(pooled("57P03")));
    }

    @Test
    void doesNotWaitForADatabaseThatRefusesTheShop() {
        assertFalse(DatabaseWait.isNotThereYet(pooled("28P01")));
        assertFalse(DatabaseWait.isNotThereYet(pooled("3D000")));
        assertFalse(DatabaseWait.isNotThereYet(new SQLException("without a state")));
    }
}
