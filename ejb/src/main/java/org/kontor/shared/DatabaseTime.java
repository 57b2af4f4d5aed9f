package org.kontor.shared;

import java.time.Instant;

/**
 * The database's time, told by a stopwatch of this machine (its {@code nanoTime}) that was set by it once. It is compared
 * with the database again and again; how long an answer travelled is not known, so while it fits nothing is changed and
 * time runs evenly.
 */
record DatabaseTime(Instant at, long stopwatch) {

    /** What the database answered to a question that was asked at one reading of the stopwatch and answered at another. */
    static DatabaseTime read(Instant answer, long asked, long answered) {
        return new DatabaseTime(answer, asked + (answered - asked) / 2);
    }

    /** The database's time at a reading of the stopwatch. */
    Instant at(long reading) {
        return at.plusNanos(reading - stopwatch);
    }

    /** This, or what the answer says where it cannot have been given on its way by this. */
    DatabaseTime compared(Instant answer, long asked, long answered) {
        return answer.isBefore(at(asked)) || answer.isAfter(at(answered)) ? read(answer, asked, answered) : this;
    }
}
