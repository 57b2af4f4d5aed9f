package org.kontor.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The only clock: the database's, so that nodes whose own clocks differ agree, plus an offset that the time machine of a
 * sandbox keeps there. Every node reads both again at least once a second. Microseconds, as the database keeps them; zone
 * of the shop for dates.
 */
@ApplicationScoped
public class BusinessClock {

    /** The zone in which the shop counts its business days. */
    public static final ZoneId SHOP_ZONE = ZoneId.of("Europe/Berlin");

    private static final long REREAD_NANOS = Duration.ofSeconds(1).toNanos();

    @PersistenceContext
    private EntityManager entities;

    private final AtomicReference<Reading> reading = new AtomicReference<>();

    private record Reading(DatabaseTime time, Duration offset, long takenAt) {

        boolean isFresh() {
            return System.nanoTime() - takenAt < REREAD_NANOS;
        }
    }

    public Instant now() {
        return worldTime().plus(offset()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Now in the world outside, which no time machine moves: for what others signed there. */
    public Instant worldTime() {
        return current().time.at(System.nanoTime());
    }

    /** The business date in the shop's zone. */
    public LocalDate today() {
        return today(SHOP_ZONE);
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    /** How far business time is ahead of real time. */
    public Duration offset() {
        return current().offset;
    }

    private Reading current() {
        var last = reading.get();
        if (last != null && last.isFresh()) {
            return last;
        }
        var now = read(last);
        // Who moved time while it was read knows better: what was read before must not take time back.
        return reading.compareAndSet(last, now) ? now : reading.get();
    }

    private Reading read(Reading last) {
        var asked = System.nanoTime();
        var row = Row.of(entities.createNativeQuery(
                "select clock_timestamp(), offset_seconds from business_clock where id = 1")).get(0);
        var answered = System.nanoTime();
        var time = last == null ? DatabaseTime.read(row.instant(0), asked, answered)
                : last.time.compared(row.instant(0), asked, answered);
        return new Reading(time, Duration.ofSeconds(row.number(1)), answered);
    }

    /**
     * Moves business time; only the time machine may, and never backwards, because books only grow. By whole seconds, for
     * that is what the other nodes read.
     */
    public void moveTo(Duration newOffset) {
        if (newOffset.compareTo(offset()) < 0) {
            throw new IllegalArgumentException("business time does not go back");
        }
        if (newOffset.getNano() != 0) {
            throw new IllegalArgumentException("business time moves by whole seconds");
        }
        entities.createNativeQuery("update business_clock set offset_seconds = ?1 where id = 1")
                .setParameter(1, newOffset.toSeconds()).executeUpdate();
        reading.updateAndGet(last -> new Reading(last.time, newOffset, System.nanoTime()));
    }
}
