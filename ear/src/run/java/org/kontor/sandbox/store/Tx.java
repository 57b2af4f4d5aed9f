package org.kontor.sandbox.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;

/** One transaction. Everything done through it becomes true together, or not at all. */
public final class Tx {

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {

        /** The value of a row. */
        T read(Row row) throws SQLException;
    }

    private final Connection connection;
    private final List<Runnable> afterwards = new ArrayList<>();

    Tx(Connection connection) {
        this.connection = connection;
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        try (var statement = prepare(sql, values); var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            var row = new Row(rows);
            while (rows.next()) {
                all.add(reader.read(row));
            }
            return all;
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String sql, Reader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** One number. */
    public long number(String sql, Object... values) {
        return first("select (" + sql + ") as n", row -> row.number("n"), values).orElse(0L);
    }

    /** Changes rows and says how many. */
    public int change(String sql, Object... values) {
        try (var statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        }
    }

    /** Sends rows in the text format of COPY and says how many. */
    public long copy(String command, String rows) {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows));
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Runs something once this transaction has become true; not at all if it fails. */
    public void afterCommit(Runnable work) {
        afterwards.add(work);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void runAfterwards() {
        afterwards.forEach(Runnable::run);
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        try {
            for (var i = 0; i < values.length; i++) {
                var value = values[i] instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : values[i];
                statement.setObject(i + 1, value);
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }
}
