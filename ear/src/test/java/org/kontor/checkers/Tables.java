package org.kontor.checkers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;

/** A database as a witness reads it: from outside, on a connection of its own. Plain names are those of the shop. */
public final class Tables {

    private final Supplier<String> url;

    /** The tables of the database at an address, which may change. */
    public Tables(Supplier<String> url) {
        this.url = url;
    }

    public long number(String sql, Object... arguments) {
        return Long.parseLong(texts(sql, arguments).get(0));
    }

    /** The first answer to a question, or nothing. */
    public String text(String sql, Object... arguments) {
        var found = texts(sql, arguments);
        return found.isEmpty() ? "" : found.get(0);
    }

    /** The first column of every row, as text. */
    public List<String> texts(String sql, Object... arguments) {
        try (var connection = connect(); var query = prepare(connection, sql, arguments);
                var rows = query.executeQuery()) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** How many rows a change touched. */
    public int change(String sql, Object... arguments) {
        try (var connection = connect(); var change = prepare(connection, sql, arguments)) {
            return change.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    public Connection connect() throws SQLException {
        var who = new Properties();
        who.setProperty("user", "kontor");
        who.setProperty("password", "kontor");
        who.setProperty("currentSchema", "kontor,public");
        who.setProperty("ApplicationName", "witness");
        return DriverManager.getConnection(url.get(), who);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < arguments.length; index++) {
            statement.setObject(index + 1, arguments[index]);
        }
        return statement;
    }
}
