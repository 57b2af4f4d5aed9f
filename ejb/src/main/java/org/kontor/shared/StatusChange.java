package org.kontor.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/**
 * One arrow that a thing took through its states, with who, when and why: a row that is only ever added. Each feature
 * has a table of its own for its things, whose foreign key to {@code status_arrow} lets no other arrow in.
 */
@MappedSuperclass
public abstract class StatusChange {

    @Column(name = "from_status", nullable = false)
    private String from;
    @Column(name = "to_status", nullable = false)
    private String to;
    @Column(name = "reason", nullable = false)
    private String reason;
    @Column(name = "actor", nullable = false)
    private String actor;
    @Column(name = "correlation")
    private String correlation;
    @Column(name = "at", nullable = false)
    private Instant at;

    protected StatusChange() {
    }

    protected <S extends Enum<S>> StatusChange(S from, S to, Stamp stamp) {
        this.from = from.name();
        this.to = to.name();
        this.reason = stamp.reason();
        this.actor = stamp.actor();
        this.correlation = stamp.correlation();
        this.at = stamp.at();
    }
}
