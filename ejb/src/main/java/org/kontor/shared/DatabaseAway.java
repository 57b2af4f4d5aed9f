package org.kontor.shared;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells failures that come from a database that is not there (down, starting, full) from all others: they pass by
 * themselves, nothing was written, and there is no bug to look for.
 */
public final class DatabaseAway {

    /** PostgreSQL shuts down, starts up or has no connection free; class 08 is a connection that is not there. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");
    private static final int DEEPEST = 20;

    private DatabaseAway() {
    }

    /** Whether the database, or its absence, is the reason; an empty pool of connections counts. */
    public static boolean isReasonOf(Throwable failure) {
        return isSaidBy(failure) || causes(failure).anyMatch(ResourceException.class::isInstance);
    }

    /** Whether a state of SQL says so. */
    public static boolean isSaidBy(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast)
                .map(SQLException::getSQLState)
                .anyMatch(state -> state != null && (state.startsWith("08") || STATES.contains(state)));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }
}
