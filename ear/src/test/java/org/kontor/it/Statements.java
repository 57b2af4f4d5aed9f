package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Counts what the shop says to its database, by the database's own account (pg_stat_statements). The shop works by
 * itself too: what it still does for earlier deeds is waited for, its timers are left out by the median of many turns.
 */
public final class Statements {

    private static final int TURNS = 15;
    private static final Duration QUIET = Duration.ofMillis(250);
    private static final int PATIENCE = 60;
    private static final Pattern BEAT = Pattern.compile(
            "outbox|inbox|next_check_at|reminded_at|pay_until|job_|pg_stat_statements", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORK = Pattern.compile("^\\s*(select|insert|update|delete|with)", Pattern.CASE_INSENSITIVE);
    /** The text of each statement by its number, empty where it is not counted. */
    private static final Map<Long, String> TEXTS = new ConcurrentHashMap<>();

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
            var turns = new ArrayList<Map<String, Long>>();
            for (var before = quiet(connection); turns.size() < TURNS && !isDecided(turns);) {
                deed.run();
                var after = said(connection);
                turns.add(more(before, after));
                before = after;
            }
            return costOf(turns);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What was said between two looks, each with how often. */
    private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
        var more = new HashMap<>(after);
        before.forEach((statement, calls) -> more.merge(statement, -calls, Long::sum));
        more.values().removeIf(calls -> calls == 0);
        return more;
    }

    /** When most of all turns were the same the others can change neither the median nor what most of them said. */
    private static boolean isDecided(List<Map<String, Long>> turns) {
        return !turns.isEmpty() && Collections.frequency(turns, turns.get(turns.size() - 1)) > TURNS / 2;
    }

    private static Cost costOf(List<Map<String, Long>> turns) {
        if (isDecided(turns)) {
            var same = turns.get(turns.size() - 1);
            return new Cost(sum(same), same.keySet().stream().sorted().toList());
        }
        var turnsOf = new HashMap<String, Integer>();
        turns.forEach(turn -> turn.keySet().forEach(statement -> turnsOf.merge(statement, 1, Integer::sum)));
        var said = turnsOf.entrySet().stream().filter(one -> one.getValue() > TURNS / 2).map(Map.Entry::getKey)
                .sorted().toList();
        return new Cost(turns.stream().map(Statements::sum).sorted().toList().get(TURNS / 2), said);
    }

    /** What was said so far, once nothing more is said. */
    private static Map<String, Long> quiet(Connection connection) throws SQLException {
        var before = said(connection);
        for (var turn = 0; turn < PATIENCE; turn++) {
            LockSupport.parkNanos(QUIET.toNanos());
            var after = said(connection);
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before;
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
                "select queryid, sum(calls) from public.pg_stat_statements(false) group by queryid")) {
            while (rows.next()) {
                var number = rows.getLong(1);
                if (!TEXTS.containsKey(number)) {
                    readTexts(connection);
                }
                var text = TEXTS.getOrDefault(number, "");
                if (!text.isEmpty()) {
                    calls.merge(text, rows.getLong(2), Long::sum);
                }
            }
        }
        return calls;
    }

    /** The database keeps texts in a file and takes its time to read it; what a number stands for never changes. */
    private static void readTexts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select queryid, query from public.pg_stat_statements(true)")) {
            while (rows.next()) {
                var text = String.valueOf(rows.getString(2));
                TEXTS.putIfAbsent(rows.getLong(1), BEAT.matcher(text).find() || !WORK.matcher(text).find() ? "" : text);
            }
        }
    }
}
