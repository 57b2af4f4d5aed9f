package org.kontor.risk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What the rules said of an order, and what a person decided; {@code decidedAt} is null until then. */
public record RiskView(String order, RiskVerdict verdict, List<Finding> findings, Instant judgedAt, Instant decidedAt,
        String decidedBy) {

    /** The reasons, for timelines and logs of staff. */
    public String inWords() {
        return findings.stream().map(each -> each.reason().words()).collect(Collectors.joining(", "));
    }

    public boolean isOpen() {
        return verdict == RiskVerdict.HOLD && decidedAt == null;
    }
}
