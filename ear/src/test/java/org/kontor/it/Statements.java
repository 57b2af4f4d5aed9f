package org.kontor.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Counts what the shop says to its database, by the database's own account (pg_stat_statements). The shop's timers talk
 * too, so a deed is repeated and the average taken.
 */
final class Statements {

    private static final int TIMES = 40;

    private Statements() {
    }

    /** The statements that one deed costs, rounded to the nearest whole. */
    static long of(Runnable deed) {
        return of(TIMES, deed);
    }

    static long of(int times, Runnable deed) {
        deed.run();
        try (var connection = connect()) {
            var before = sum(connection);
            for (var turn = 0; turn < times; turn++) {
                deed.run();
            }
            return Math.round((sum(connection) - before - 1) / (double) times);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
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
