package org.kontor.shared.outage;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.kontor.shared.database.DatabaseAway;

/**
 * Tells of a time without connections to the database: when it begins, once a minute, and when it is over. What fails for
 * that reason alone says nothing new, so it is counted: timers alone would fill a disk with it.
 */
public final class Outage {

    /** The one of this server's database. */
    public static final Outage OF_THE_DATABASE = new Outage(System::nanoTime, line ->
            System.getLogger(Outage.class.getName()).log(Level.WARNING, line));

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    /** A crowd that is turned away now and then is one outage, not many. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final LongSupplier nanos;
    private final Consumer<String> log;
    private boolean underWay;
    private long begun;
    private long told;
    private long last;
    private long count;

    Outage(LongSupplier nanos, Consumer<String> log) {
        this.nanos = nanos;
        this.log = log;
    }

    /** Whether a failure has no other reason and is told here; all others are to be told by whoever met them. */
    public boolean tells(Throwable failure) {
        if (failure == null || !DatabaseAway.isReasonOf(failure)) {
            return false;
        }
        note(failure);
        return true;
    }

    private synchronized void note(Throwable failure) {
        last = nanos.getAsLong();
        if (!underWay) {
            underWay = true;
            begun = last;
            told = last;
            count = 0;
            log.accept("No connection to the database (" + root(failure)
                    + "). Until there is one, what fails for that reason is counted and not told.");
        } else if (last - told >= BETWEEN.toNanos()) {
            told = last;
            log.accept("No connection to the database for " + seconds() + " s (" + root(failure) + "); "
                    + count + " failures not told.");
        }
        count++;
    }

    private static String root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }

    private long seconds() {
        return Duration.ofNanos(last - begun).toSeconds();
    }

    /** Whether something failed and nobody has said yet that it is over. */
    synchronized boolean isUnderWay() {
        return underWay;
    }

    /** The database answers; over it is when nothing has failed for a while, either. */
    synchronized void answered() {
        if (underWay && nanos.getAsLong() - last >= QUIET.toNanos()) {
            underWay = false;
            log.accept("Connected to the database again; without it for " + seconds() + " s; " + count
                    + " failures not told.");
        }
    }
}
