package org.kontor.sandbox.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One row of an answer, read by column name. */
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** A text, or null. */
    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    /** A whole number, 0 for null. */
    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    /** Whether the column is null. */
    public boolean isNull(String column) throws SQLException {
        return row.getObject(column) == null;
    }

    /** A truth value. */
    public boolean truth(String column) throws SQLException {
        return row.getBoolean(column);
    }

    /** A moment, or null. */
    public Instant moment(String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Raw bytes. */
    public byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }
}
