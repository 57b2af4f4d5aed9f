package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.it.ShippedEar;
import org.kontor.shared.database.DatabaseAway;

/** What hangs ends by itself and lets go of what it has locked. */
class DatabaseLimitsIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    private static String asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    @Test
    void holdForEveryConnectionOfTheShop() throws SQLException {
        var limits = new TreeMap<String, String>();
        try (var connection = database.getConnection()) {
            for (var name : new String[] {"lock_timeout", "idle_in_transaction_session_timeout", "statement_timeout"}) {
                limits.put(name, asked(connection, "select current_setting('" + name + "')"));
            }
        }
        assertEquals(Map.of("lock_timeout", "30s", "idle_in_transaction_session_timeout", "1min",
                "statement_timeout", "5min"), limits);
    }

    @Test
    void endTheWaitForALockAsSomethingThatPasses() throws SQLException {
        try (var holder = database.getConnection(); var waiter = database.getConnection()) {
            holder.setAutoCommit(false);
            waiter.setAutoCommit(false);
            asked(holder, "select pg_advisory_xact_lock(4711)");
            asked(waiter, "select set_config('lock_timeout', '50ms', true)");
            var late = assertThrows(SQLException.class, () -> asked(waiter, "select pg_advisory_xact_lock(4711)"));
            assertTrue(DatabaseAway.isBusy(late), late.getSQLState());
            waiter.rollback();
            holder.rollback();
        }
    }
}
