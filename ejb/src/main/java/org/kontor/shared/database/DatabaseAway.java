package org.kontor.shared.database;

import jakarta.resource.ResourceException;
import java.util.Set;

/**
 * Tells failures that come from a database that is not there (down, starting, full) from all others: they pass by
 * themselves, and there is no bug to look for. Nothing was written, or all of it was and only the answer is missing. A
 * lock that was not let go in time passes, too, while the database is there for everything else; a statement that took
 * too long is a bug.
 */
public final class DatabaseAway {

    /** PostgreSQL shuts down, starts up or has no connection free; class 08 is a connection that is not there. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");
    /** The limits of a connection for a lock and for a transaction in which nothing happens. */
    private static final Set<String> BUSY = Set.of("55P03", "25P03");

    private DatabaseAway() {
    }

    /** Whether the database, or its absence, is the reason; an empty pool of connections counts. */
    public static boolean isReasonOf(Throwable failure) {
        return isSaidBy(failure) || SqlStates.causes(failure).anyMatch(ResourceException.class::isInstance);
    }

    /** Whether a state of SQL says that the database is not there. */
    public static boolean isSaidBy(Throwable failure) {
        return SqlStates.of(failure).anyMatch(state -> state.startsWith("08") || STATES.contains(state));
    }

    /** Whether somebody else kept what was needed for too long. */
    public static boolean isBusy(Throwable failure) {
        return SqlStates.of(failure).anyMatch(BUSY::contains);
    }
}
