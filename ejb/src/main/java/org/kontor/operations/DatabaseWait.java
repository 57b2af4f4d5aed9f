package org.kontor.operations;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Waits at the start for a database that is not there yet, so that shop and database may be started in any order. One
 * that is there and refuses the shop is not waited for.
 */
final class DatabaseWait {

    private static final Logger LOG = System.getLogger(DatabaseWait.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** PostgreSQL starts up or shuts down, or has no connection free; class 08 is no connection at all. */
    private static final Set<String> NOT_YET = Set.of("57P01", "57P02", "57P03", "53300");

    private DatabaseWait() {
    }

    static void on(DataSource database) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try (var connection = database.getConnection()) {
                connection.getMetaData();
                return;
            } catch (SQLException refused) {
                if (!isNotThereYet(refused) || System.nanoTime() - end > 0) {
                    throw new IllegalStateException("The database does not let the shop in: " + root(refused),
                            refused);
                }
                LOG.log(Level.WARNING, () -> "The database does not answer yet: " + root(refused));
                pause();
            }
        }
    }

    static boolean isNotThereYet(SQLException refused) {
        return causes(refused).filter(SQLException.class::isInstance).map(SQLException.class::cast)
                .map(SQLException::getSQLState)
                .anyMatch(state -> state != null && (state.startsWith("08") || NOT_YET.contains(state)));
    }

    private static String root(SQLException refused) {
        return causes(refused).reduce((outer, inner) -> inner).map(Throwable::getMessage).orElse("no reason given");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
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
