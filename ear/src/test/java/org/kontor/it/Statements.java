package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts what the shop says to its database, by the database's own account (pg_stat_statements). The shop works by
 * itself too: what it still does for earlier deeds is waited for, its timers are left out by the median of many turns.
 */
public final class Statements {

    private static final int TURNS = 15;
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final int PATIENCE = 60;

    private Statements() {
    }

    /** What one deed costs: how many statements, and which were said in most turns. */
    public record Cost(long statements, List<String> said) {
    }

    /** Holds a page of the shop to the statements that it may cost. */
    static void costAtMost(int statements, String path) {
        var cost = of(() -> assertEquals(200, Outside.get(Outside.shop() + path).statusCode()));
        assertTrue(cost.statements() <= statements, path + " costs " + cost + ", allowed are " + statements);
    }

    public static Cost of(Runnable deed) {
        deed.run();
        try (var connection = connect()) {
            awaitQuiet(connection);
            var costs = new ArrayList<Long>();
            var turnsOf = new HashMap<String, Integer>();
            for (var turn = 0; turn < TURNS; turn++) {
                var before = said(connection);
                deed.run();
                var after = said(connection);
                costs.add(sum(after) - sum(before));
                after.forEach((statement, calls) -> {
                    if (calls > before.getOrDefault(statement, 0L)) {
                        turnsOf.merge(statement, 1, Integer::sum);
                    }
                });
            }
            var said = turnsOf.entrySet().stream().filter(one -> one.getValue() > TURNS / 2).map(Map.Entry::getKey)
                    .sorted().toList();
            return new Cost(costs.stream().sorted().toList().get(TURNS / 2), said);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void awaitQuiet(Connection connection) throws SQLException {
        for (var turn = 0; turn < PATIENCE; turn++) {
            var before = sum(said(connection));
            LockSupport.parkNanos(QUIET.toNanos());
            if (sum(said(connection)) == before) {
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

    private static long sum(Map<String, Long> said) {
        return said.values().stream().mapToLong(calls -> calls).sum();
    }

    /** The calls of each statement so far, without the beats of outbox, inbox and janitor and transaction control. */
    private static Map<String, Long> said(Connection connection) throws SQLException {
        var calls = new HashMap<String, Long>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select query, sum(calls) from public.pg_stat_statements"
                        + " where query !~* '(outbox|inbox|next_check_at|reminded_at|pay_until|job_|pg_stat_statements)'"
                        + " and query ~* '^\\s*(select|insert|update|delete|with)' group by query")) {
            while (rows.next()) {
                calls.put(rows.getString(1), rows.getLong(2));
            }
        }
        return calls;
    }
}
