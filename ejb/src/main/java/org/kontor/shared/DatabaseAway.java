package org.kontor.shared;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells failures that come from a database that is not there (down, starting, full) or does not get round to it (a lock
 * that was not let go, work that took too long) from all others: they pass by themselves, nothing was written, and there
 * is no bug to look for.
 */
public final class DatabaseAway {

    /** PostgreSQL shuts down, starts up or has no connection free; class 08 is a connection that is not there. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");
    /** The limits of the connection: for a lock, for the rest of a transaction, for a statement. */
    private static final Set<String> TOO_LONG = Set.of("55P03", "25P03", "57014");
    private static final int DEEPEST = 20;

    private DatabaseAway() {
    }

    /** Whether the database, its absence or its limits are the reason; an empty pool of connections counts. */
    public static boolean isReasonOf(Throwable failure) {
        return isSaidBy(failure) || states(failure).anyMatch(TOO_LONG::contains)
                || causes(failure).anyMatch(ResourceException.class::isInstance);
    }

    /** Whether a state of SQL says that the database is not there. */
    public static boolean isSaidBy(Throwable failure) {
        return states(failure).anyMatch(state -> state.startsWith("08") || STATES.contains(state));
    }

    private static Stream<String> states(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast)
                .map(SQLException::getSQLState).filter(Objects::nonNull);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
    }
}
