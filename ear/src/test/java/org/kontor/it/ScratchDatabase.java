package org.kontor.it;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.TestInfo;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own, beside that of the shop: empty until the test builds it. */
public final class ScratchDatabase {

    private final DataSource source;

    private ScratchDatabase(DataSource source) {
        this.source = source;
    }

    /** An empty one with the name of the test method. */
    public static ScratchDatabase of(TestInfo test) throws SQLException {
        var name = "scratch_" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        var server = new ScratchDatabase(address("postgres"));
        server.execute("drop database if exists " + name);
        server.execute("create database " + name);
        return new ScratchDatabase(address(name));
    }

    public DataSource source() {
        return source;
    }

    public void execute(String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    public List<String> strings(String sql) throws SQLException {
        try (var connection = source.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static DataSource address(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(Surroundings.world().database().url(name));
        source.setUser(Surroundings.world().database().user());
        source.setCurrentSchema("public,kontor");
        return source;
    }
}
