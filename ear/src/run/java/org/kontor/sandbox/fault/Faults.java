package org.kontor.sandbox.fault;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.kontor.sandbox.store.Database;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.Tx;

/**
 * The switched-on faults. A fault holds for the next N calls or until it is cleared, and may be bound to addresses that
 * contain a text. Switches survive a restart.
 */
public final class Faults {

    /** A fault that is on: {@code remaining} is null when it stays until cleared. */
    public record Active(Fault fault, Integer remaining, String value, String path) {

        /** Its value as a number, the usual one when it is none. */
        public int number() {
            return Integer.parseInt(value.matches("-?\\d{1,6}") ? value : fault.usualValue());
        }
    }

    private final Database database;
    private final Map<Fault, Active> active = new EnumMap<>(Fault.class);
    /** How often each was switched off: what it holds up goes on then. */
    private final Map<Fault, Integer> ended = new EnumMap<>(Fault.class);
    // Switches are written one after another by a thread of their own: whoever uses up a fault may be in the middle of
    // a transaction, and must not wait there for a second connection.
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "sandbox-faults");
        thread.setDaemon(true);
        return thread;
    });

    /** Takes up the switches that were kept. */
    public Faults(Database database) {
        this.database = database;
        for (var kept : database.with(Faults::kept)) {
            active.put(kept.fault(), kept);
        }
    }

    /** All faults that are on. */
    public synchronized List<Active> active() {
        return List.copyOf(active.values());
    }

    /** Whether a fault is on, without using it up. */
    public synchronized boolean isOn(Fault fault) {
        return active.containsKey(fault);
    }

    /** Uses up one call of a fault, if it is on for this subject (an address, or a name such as an event type). */
    public synchronized Optional<Active> take(Fault fault, String subject) {
        var found = active.get(fault);
        if (found == null || !subject.contains(found.path())) {
            return Optional.empty();
        }
        if (found.remaining() != null) {
            var left = found.remaining() - 1;
            if (left <= 0) {
                remove(fault);
            } else {
                keep(new Active(fault, left, found.value(), found.path()));
            }
        }
        return Optional.of(found);
    }

    /** Holds a call up where a fault says so: for its seconds, or until somebody switches that fault off. */
    public synchronized void holdUp(Fault fault, String subject) {
        var found = take(fault, subject);
        if (found.isEmpty()) {
            return;
        }
        var before = ended.get(fault);
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(found.get().number());
        try {
            for (var left = end - System.nanoTime(); left > 0 && Objects.equals(before, ended.get(fault));
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Switches a fault on; {@code calls} is null for "until cleared". */
    public void turnOn(Fault fault, Integer calls, String value, String path) {
        written(keep(new Active(fault, calls, value.isBlank() ? fault.usualValue() : value, path)));
    }

    /** Switches a fault off. */
    public void clear(Fault fault) {
        written(end(fault));
    }

    /** Switches everything off. */
    public void clearAll() {
        for (var fault : Fault.values()) {
            end(fault);
        }
        written(writer.submit(() -> { }));
    }

    private synchronized Future<?> keep(Active now) {
        active.put(now.fault(), now);
        return writer.submit(() -> database.run(tx ->
                tx.change("insert into fault (name, remaining, value, path) values (?, ?, ?, ?) "
                                + "on conflict (name) do update set remaining = excluded.remaining, "
                                + "value = excluded.value, path = excluded.path",
                        now.fault().slug(), now.remaining(), now.value(), now.path())));
    }

    private synchronized Future<?> end(Fault fault) {
        ended.merge(fault, 1, Integer::sum);
        notifyAll();
        return remove(fault);
    }

    private synchronized Future<?> remove(Fault fault) {
        if (active.remove(fault) == null) {
            return CompletableFuture.completedFuture(null);
        }
        return writer.submit(() -> database.run(tx -> tx.change("delete from fault where name = ?", fault.slug())));
    }

    private static void written(Future<?> write) {
        try {
            write.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The switch could not be kept.", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Active> kept(Tx tx) {
        return tx.list("select name, remaining, value, path from fault", Faults::read)
                .stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Active> read(Row row) throws SQLException {
        var remaining = row.isNull("remaining") ? null : (int) row.number("remaining");
        var value = row.text("value");
        var path = row.text("path");
        return Fault.named(row.text("name")).map(fault -> new Active(fault, remaining, value, path));
    }
}
