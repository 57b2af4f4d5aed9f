package org.kontor.importing.demo.load;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes runs of numbers from sequences, as the shop itself takes them: in blocks of fifty that end at the given value.
 */
public final class Ids {

    private static final int BLOCK = 50;

    private final Connection connection;

    public Ids(Connection connection) {
        this.connection = connection;
    }

    /** The first of so many ids of a table; its sequence goes on behind the last. */
    public long take(String sequence, int count) throws SQLException {
        var first = next(sequence) - BLOCK + 1;
        var last = first + Math.max(1, count) - 1;
        set(sequence, (last + BLOCK - 1) / BLOCK * BLOCK);
        return first;
    }

    /** The first of so many running numbers that are taken one by one. */
    public long takeSingly(String sequence, int count) throws SQLException {
        var first = next(sequence);
        set(sequence, first + Math.max(1, count) - 1);
        return first;
    }

    private long next(String sequence) throws SQLException {
        return number("select nextval(?::regclass)", sequence, null);
    }

    private void set(String sequence, long value) throws SQLException {
        number("select setval(?::regclass, ?)", sequence, value);
    }

    private long number(String sql, String sequence, Long value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, sequence);
            if (value != null) {
                statement.setLong(2, value);
            }
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
