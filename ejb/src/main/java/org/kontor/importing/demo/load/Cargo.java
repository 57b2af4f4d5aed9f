package org.kontor.importing.demo.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Tables being filled, unloaded in the order in which they were declared: what others refer to comes first. */
public final class Cargo {

    private final Connection connection;
    private final List<CopyTable> tables = new ArrayList<>();

    public Cargo(Connection connection) {
        this.connection = connection;
    }

    public CopyTable table(String name, String... columns) {
        var table = new CopyTable(name, columns);
        tables.add(table);
        return table;
    }

    /** Sends all rows that wait. */
    public void unload() throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            table.unload(copy);
        }
    }

    /** How many rows have reached the database. */
    public long written() {
        return tables.stream().mapToLong(CopyTable::written).sum();
    }
}
