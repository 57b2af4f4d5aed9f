package org.kontor.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The only clock. It runs with real time plus an offset that the time machine of a sandbox keeps in the database;
 * every node reads it again at least once a second. Microseconds, as the database keeps them; zone of the shop for
 * dates.
 */
@ApplicationScoped
public class BusinessClock {

    /** The zone in which the shop counts its business days. */
    public static final ZoneId SHOP_ZONE = ZoneId.of("Europe/Berlin");

    private static final long REREAD_NANOS = Duration.ofSeconds(1).toNanos();

    @PersistenceContext
    private EntityManager entities;

    private volatile Reading reading = new Reading(Duration.ZERO, System.nanoTime() - REREAD_NANOS);

    private record Reading(Duration offset, long takenAt) {
    }

    public Instant now() {
        return Instant.now().plus(offset()).truncatedTo(ChronoUnit.MICROS);
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
        var last = reading;
        if (System.nanoTime() - last.takenAt < REREAD_NANOS) {
            return last.offset;
        }
        var seconds = (Number) entities
                .createNativeQuery("select offset_seconds from business_clock where id = 1").getSingleResult();
        reading = new Reading(Duration.ofSeconds(seconds.longValue()), System.nanoTime());
        return reading.offset;
    }

    /** Moves business time; only the time machine may, and never backwards, because books only grow. */
    public void moveTo(Duration newOffset) {
        if (newOffset.compareTo(offset()) < 0) {
            throw new IllegalArgumentException("business time does not go back");
        }
        entities.createNativeQuery("update business_clock set offset_seconds = ?1 where id = 1")
                .setParameter(1, newOffset.toSeconds()).executeUpdate();
        reading = new Reading(newOffset, System.nanoTime());
    }
}
