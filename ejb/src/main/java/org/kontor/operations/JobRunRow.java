package org.kontor.operations;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run in a list. {@code waiting}: its turn is still to come.
 *
 * @param askedBy who wanted it: a member of staff, or the schedule
 * @param message why it failed, or what it did where items do not say so; null otherwise
 */
public record JobRunRow(long id, String job, LocalDate businessDate, JobRunStatus status, boolean waiting, String step,
                        String askedBy, Instant startedAt, Instant endedAt, int starts, String node, int total,
                                int done,
                        int parked, String message) {

    public boolean isUnderway() {
        return waiting || status.isActive();
    }

    public boolean isRunning() {
        return status == JobRunStatus.RUNNING;
    }

    public int percent() {
        return total == 0 ? 0 : (int) ((done + parked) * 100L / total);
    }
}
