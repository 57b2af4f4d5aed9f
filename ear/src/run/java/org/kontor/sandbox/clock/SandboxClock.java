package org.kontor.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kontor.sandbox.store.Database;

/** The business clock: real time plus an offset that is kept in the database. Signatures alone use real time. */
public final class SandboxClock {

    private static final String OFFSET = "clock.offset.seconds";

    private final Database database;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset;

    /** Takes up the offset that was kept. */
    public SandboxClock(Database database) {
        this.database = database;
        offset = Duration.ofSeconds(database.with(tx -> tx
                .first("select value from setting where name = ?", row -> Long.parseLong(row.text("value")), OFFSET)
                .orElse(0L)));
    }

    /** Business time, to the millisecond. */
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Business time as Stripe writes it. */
    public long epochSecond() {
        return now().getEpochSecond();
    }

    /** The business date; days end at midnight UTC, as the provider's do. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** How far business time is from real time. */
    public Duration offset() {
        return offset;
    }

    /** Moves business time. What became due happens at once. */
    public void moveTo(Duration newOffset) {
        database.run(tx -> tx.change("insert into setting (name, value) values (?, ?) "
                + "on conflict (name) do update set value = excluded.value", OFFSET, "" + newOffset.toSeconds()));
        offset = newOffset;
        listeners.forEach(Runnable::run);
    }

    /** Hears of every move. */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }
}
