package org.kontor.importing.demo.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.postgresql.PGConnection;

/**
 * Tables being filled, unloaded in the order in which they were declared: what others refer to comes first. While one
 * load is on its way to the database the next can be made up.
 */
public final class Cargo {

    private final Connection connection;
    private final Executor carrier;
    private final List<CopyTable> tables = new ArrayList<>();
    private CompletableFuture<Long> underway = CompletableFuture.completedFuture(0L);
    private long written;

    public Cargo(Connection connection, Executor carrier) {
        this.connection = connection;
        this.carrier = carrier;
    }

    public CopyTable table(String name, String... columns) {
        var table = new CopyTable(name, columns);
        tables.add(table);
        return table;
    }

    /** Sends all rows that wait and comes back at once; a failure is told by the next call. */
    public void unload() throws SQLException {
        settle();
        var loads = tables.stream().map(CopyTable::take).toList();
        underway = CompletableFuture.supplyAsync(() -> send(loads), carrier);
    }

    /** Waits until nothing is on its way; only then may the connection be used for something else. */
    public void settle() throws SQLException {
        try {
            written += underway.join();
            underway = CompletableFuture.completedFuture(0L);
        } catch (CompletionException failed) {
            throw new SQLException(failed.getCause().getMessage(), failed.getCause());
        }
    }

    private long send(List<CopyTable.Load> loads) {
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var rows = 0L;
            for (var load : loads) {
                rows += load.send(copy);
            }
            return rows;
        } catch (SQLException | IOException e) {
            throw new CompletionException(e);
        }
    }

    /** How many rows have reached the database. */
    public long written() {
        return written;
    }
}
