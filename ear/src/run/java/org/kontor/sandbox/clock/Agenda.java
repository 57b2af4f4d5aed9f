package org.kontor.sandbox.clock;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.StoreFailed;
import org.kontor.sandbox.store.Tx;

/**
 * What will happen at which business time. Entries survive a restart; after a jump of the clock they happen in the
 * order of their times, each dated with its own time. One thread, asleep until the next entry is due.
 */
public final class Agenda implements AutoCloseable {

    /** Does what is due; {@code at} is the time it was due, which may lie before now after a jump of the clock. */
    @FunctionalInterface
    public interface Handler {

        /** Happens inside the transaction that strikes the entry off. */
        void happen(Tx tx, String subject, Instant at);
    }

    private record Entry(long id, String kind, String subject, Instant dueAt) {
    }

    private static final Logger LOG = Logger.getLogger(Agenda.class.getName());
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

    private final Database database;
    private final SandboxClock clock;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Object bell = new Object();
    private final Thread thread = new Thread(this::run, "sandbox-agenda");
    private boolean rung;
    private volatile boolean closed;

    /** An agenda on a clock; it begins with {@link #open()}. */
    public Agenda(Database database, SandboxClock clock) {
        this.database = database;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** Names who does the entries of a kind. */
    public void on(String kind, Handler handler) {
        handlers.put(kind, handler);
    }

    /** Begins; entries that became due while the sandbox was down happen now. */
    public void open() {
        clock.onMove(this::catchUp);
        thread.start();
    }

    /** Notes that something is due at a time. Noting the same thing twice is noting it once. */
    public void note(Tx tx, String kind, String subject, Instant dueAt) {
        tx.change("insert into agenda (kind, subject, due_at) values (?, ?, ?) on conflict do nothing",
                kind, subject, dueAt);
        tx.afterCommit(this::ring);
    }

    /**
     * Strikes all entries of a subject but the one that happens just now: it waits for the subject that the caller
     * holds, and waiting for each other would be for ever.
     */
    public void strike(Tx tx, String kind, String subject) {
        tx.change("delete from agenda where id in (select id from agenda where kind = ? and subject = ? "
                + "for update skip locked)", kind, subject);
    }

    /** Does everything that is due, in the caller's thread; returns when nothing is due any more. */
    public void catchUp() {
        while (!closed && doNext()) {
            LOG.fine("One entry of the agenda happened");
        }
        ring();
    }

    @Override
    public void close() {
        closed = true;
        ring();
    }

    private void run() {
        while (!closed) {
            try {
                if (!doNext()) {
                    sleep(untilNext());
                }
            } catch (StoreFailed databaseAway) {
                LOG.log(Level.WARNING, "The agenda waits for its database: {0}", databaseAway.getMessage());
                sleep(Duration.ofSeconds(1));
            }
        }
    }

    // Reads without a lock: one that waited for a rival's entry would find it gone, and not see what the rival noted.
    private boolean doNext() {
        return database.with(tx -> {
            var due = tx.first("select id, kind, subject, due_at from agenda where due_at <= ? "
                    + "order by due_at, id limit 1", Agenda::entry, clock.now());
            due.ifPresent(entry -> happen(tx, entry));
            return due.isPresent();
        });
    }

    private void happen(Tx tx, Entry entry) {
        // Waits for a rival who does the same entry; finding it gone, it must not be done again.
        if (tx.change("delete from agenda where id = ?", entry.id()) == 0) {
            return;
        }
        var handler = handlers.get(entry.kind());
        if (handler == null) {
            LOG.log(Level.WARNING, "Nobody does {0} {1}", new Object[] {entry.kind(), entry.subject()});
            return;
        }
        try {
            handler.happen(tx, entry.subject(), entry.dueAt());
        } catch (StoreFailed databaseAway) {
            throw databaseAway;
        } catch (RuntimeException wrong) {
            LOG.log(Level.SEVERE, entry.kind() + " " + entry.subject() + " went wrong and is struck off", wrong);
        }
    }

    private Duration untilNext() {
        Optional<Instant> next = database.with(tx ->
                tx.first("select min(due_at) as due_at from agenda", row -> Optional.ofNullable(row.moment("due_at")))
                        .flatMap(found -> found));
        var wait = next.map(due -> Duration.between(clock.now(), due)).orElse(LONGEST_SLEEP);
        return wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait;
    }

    private void ring() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    private void sleep(Duration howLong) {
        synchronized (bell) {
            try {
                if (!rung && !howLong.isNegative()) {
                    bell.wait(howLong.toMillis() + 1);
                }
                rung = false;
            } catch (InterruptedException stopped) {
                closed = true;
            }
        }
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(row.number("id"), row.text("kind"), row.text("subject"), row.moment("due_at"));
    }
}
