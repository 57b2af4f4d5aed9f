package org.kontor.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts what the shop says to its database, by the database's own account (pg_stat_statements). The shop works by
 * itself too: what it still does for earlier deeds is waited for, its timers are left out by the median of many turns.
 */
final class Statements {

    private static final int TURNS = 15;
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final int PATIENCE = 60;

    private Statements() {
    }

    /** The statements that one deed costs. */
    static long of(Runnable deed) {
        deed.run();
        try (var connection = connect()) {
            awaitQuiet(connection);
            var costs = new ArrayList<Long>();
            for (var turn = 0; turn < TURNS; turn++) {
                var before = sum(connection);
                deed.run();
                costs.add(sum(connection) - before - 1);
            }
            return costs.stream().sorted().toList().get(TURNS / 2);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void awaitQuiet(Connection connection) throws SQLException {
        for (var turn = 0; turn < PATIENCE; turn++) {
            var before = sum(connection);
            LockSupport.parkNanos(QUIET.toNanos());
            if (sum(connection) - before <= 1) {
                return;
            }
        }
    }

    private static Connection connect() throws SQLException {
        var database = Surroundings.world().database();
        var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements schema public");
        }
        return connection;
    }

    /** Without the beats of outbox, inbox and janitor and without transaction control. */
    private static long sum(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(
                "select coalesce(sum(calls), 0) from public.pg_stat_statements where query !~* '(outbox|inbox|next_check_at|pay_until|job_)'"
                + " and query ~* '^\\s*(select|insert|update|delete|with)'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
