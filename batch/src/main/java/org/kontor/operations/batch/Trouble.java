package org.kontor.operations.batch;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.shared.DomainException;
import org.kontor.shared.database.DatabaseAway;
import org.kontor.shared.outage.Outage;

/** What kind of failure an item met: one that passes when it is tried again, one of the database, or a lasting one. */
record Trouble(Throwable failure) {

    private static final Logger LOG = System.getLogger(Trouble.class.getName());

    /** Serialization failure and deadlock, by PostgreSQL's appendix A. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    static Trouble of(Throwable failure) {
        return new Trouble(failure);
    }

    boolean isPassing() {
        return DatabaseAway.isBusy(failure) || causes().anyMatch(cause -> cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof SQLException sql && sql.getSQLState() != null
                && PASSING.contains(sql.getSQLState()));
    }

    /** Nothing can be written down now. */
    boolean isDatabaseGone() {
        return DatabaseAway.isReasonOf(failure);
    }

    /** For staff; a refusal in its own terms, a bug by its kind and in full in the log. */
    String reason() {
        var refusal = causes().filter(DomainException.class::isInstance).map(DomainException.class::cast).findFirst();
        if (refusal.isPresent()) {
            return refusal.get().getMessage();
        }
        if (!Outage.OF_THE_DATABASE.tells(failure)) {
            LOG.log(Level.ERROR, "An item of the night shift broke", failure);
        }
        var root = causes().reduce((outer, inner) -> inner).orElse(failure);
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
