package org.kontor.operations;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.kontor.shared.database.DatabaseAway;

/**
 * Waits at the start for a database that is not there yet, so that shop and database may be started in any order. One
 * that is there and refuses the shop is not waited for.
 */
final class DatabaseWait {

    private static final Logger LOG = System.getLogger(DatabaseWait.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private DatabaseWait() {
    }

    static void on(DataSource database) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try (var connection = database.getConnection()) {
                connection.getMetaData();
                return;
            } catch (SQLException refused) {
                if (!DatabaseAway.isSaidBy(refused) || System.nanoTime() - end > 0) {
                    throw new IllegalStateException("The database does not let the shop in: " + root(refused),
                            refused);
                }
                LOG.log(Level.WARNING, () -> "The database does not answer yet: " + root(refused));
                pause();
            }
        }
    }

    private static String root(SQLException refused) {
        Throwable root = refused;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", stopped);
        }
    }
}
