package org.kontor.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.run.Database;

/**
 * What the shop has cost its database so far: CPU, statements (pg_stat_statements) and commits (pg_stat_database).
 * The sandbox keeps its tables on the same database server; its connections are not counted.
 */
final class ShopDatabase implements AutoCloseable {

    private final Connection connection;
    private final ProcessHandle server;

    /** Sums since the server was started. */
    record Cost(long cpuMillis, long statements, long commits) {

        Cost minus(Cost before) {
            return new Cost(cpuMillis - before.cpuMillis, statements - before.statements, commits - before.commits);
        }
    }

    /** A statement: its calls and their milliseconds in all. */
    record Said(long calls, double millis) {

        Said minus(Said before) {
            return new Said(calls - before.calls, millis - before.millis);
        }
    }

    ShopDatabase(Database database) throws SQLException {
        server = database.process().orElseThrow();
        connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements schema public");
            // A session tells its numbers only now and then; this one only reads.
            statement.execute("set stats_fetch_consistency = none");
        }
    }

    Cost cost() {
        try {
            return new Cost(Cpu.millis(server) - Cpu.millis(sandbox()), number("select sum(calls) from"
                    + " public.pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = 'kontor'"
                    + " and query ~* '^\\s*(select|insert|update|delete|with)'"),
                    number("select xact_commit from pg_stat_database where datname = 'kontor'"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How often each statement was said so far, and the milliseconds that it took. */
    Map<String, Said> said() {
        var sums = new HashMap<String, Said>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select query, sum(calls), sum(total_exec_time) from public.pg_stat_statements s"
                        + " join pg_database d on d.oid = s.dbid where d.datname = 'kontor' group by query")) {
            while (rows.next()) {
                sums.put(rows.getString(1), new Said(rows.getLong(2), rows.getDouble(3)));
            }
            return sums;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many orders of a product are confirmed. */
    long confirmedOrdersOf(String sku) {
        try (var statement = connection.prepareStatement("select count(distinct o.id) from audit.v_order o join"
                + " audit.v_line l on l.order_id = o.id where l.sku = ? and o.status = 'CONFIRMED'")) {
            statement.setString(1, sku);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Long> sandbox() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                "select pid from pg_stat_activity where datname = 'sandbox'")) {
            var pids = new ArrayList<Long>();
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
            return pids;
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
