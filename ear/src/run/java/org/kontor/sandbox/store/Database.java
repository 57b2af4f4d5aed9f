package org.kontor.sandbox.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The sandbox's own database with a pool of a dozen connections. A connection that failed, or that has rested for long,
 * is tried before it is used again, so a restarted database is found back without a restart of the sandbox.
 */
public final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 12;
    private static final long RESTED_NANOS = TimeUnit.SECONDS.toNanos(5);

    private record Rested(Connection connection, long since) {
    }

    private final String url;
    private final Properties login = new Properties();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS, true);
    private final ConcurrentLinkedDeque<Rested> resting = new ConcurrentLinkedDeque<>();

    /** Names the database; nothing is opened yet. */
    public Database(String url, String user, String password) {
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "kontor-sandbox");
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "5");
        login.setProperty("socketTimeout", "30");
    }

    /** Opens the database, creating it on its server when it is missing there, and lays out its tables. */
    public void prepare() throws SQLException {
        try {
            open().close();
        } catch (SQLException failed) {
            if (!"3D000".equals(failed.getSQLState())) {
                throw failed;
            }
            create();
        }
        run(Tables::layOut);
    }

    /** Runs work in one transaction and gives its result; any exception undoes all of it. */
    public <T> T with(Function<Tx, T> work) {
        places.acquireUninterruptibly();
        Tx done;
        T result;
        try {
            var connection = take();
            var sound = false;
            try {
                done = new Tx(connection);
                result = work.apply(done);
                done.commit();
                sound = true;
            } finally {
                giveBack(connection, sound);
            }
        } catch (SQLException failed) {
            throw new StoreFailed(failed);
        } finally {
            places.release();
        }
        done.runAfterwards();
        return result;
    }

    /** Runs work in one transaction. */
    public void run(Consumer<Tx> work) {
        with(tx -> {
            work.accept(tx);
            return null;
        });
    }

    @Override
    public void close() {
        for (var rested = resting.poll(); rested != null; rested = resting.poll()) {
            discard(rested.connection());
        }
    }

    private Connection take() throws SQLException {
        for (var rested = resting.pollFirst(); rested != null; rested = resting.pollFirst()) {
            var connection = rested.connection();
            if (System.nanoTime() - rested.since() < RESTED_NANOS || connection.isValid(2)) {
                return connection;
            }
            discard(connection);
        }
        return open();
    }

    private void giveBack(Connection connection, boolean sound) {
        try {
            if (!sound) {
                connection.rollback();
                if (!connection.isValid(2)) {
                    throw new SQLException("The connection is gone.");
                }
            }
            resting.addFirst(new Rested(connection, System.nanoTime()));
        } catch (SQLException broken) {
            // One lost connection mostly means that the server went away, and with it all that rest here.
            discard(connection);
            close();
        }
    }

    private Connection open() throws SQLException {
        var connection = DriverManager.getConnection(url, login);
        connection.setAutoCommit(false);
        return connection;
    }

    private void create() throws SQLException {
        var query = url.indexOf('?');
        var path = query < 0 ? url : url.substring(0, query);
        var name = path.substring(path.lastIndexOf('/') + 1);
        var options = query < 0 ? "" : url.substring(query);
        var server = path.substring(0, path.lastIndexOf('/') + 1) + "postgres" + options;
        try (var connection = DriverManager.getConnection(server, login);
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // A connection that cannot be closed is gone already.
        }
    }
}
