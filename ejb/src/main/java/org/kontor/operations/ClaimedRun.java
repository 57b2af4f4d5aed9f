package org.kontor.operations;

import java.time.LocalDate;
import java.util.Optional;

/** A run whose turn has come on this node. {@code executionId} is the container's execution to go on with, or null. */
public record ClaimedRun(long id, String job, LocalDate businessDate, String runKey, String askedBy, Long executionId) {

    public Optional<Long> resumed() {
        return Optional.ofNullable(executionId);
    }
}
