package org.kontor.risk;

import java.util.List;

/**
 * What the rules say of an order, with every reason. {@code listed} is the number of the line that refuses it; null
 * where none does.
 */
public record Judgement(RiskVerdict verdict, List<Finding> findings, String listed) {

    public Judgement {
        findings = List.copyOf(findings);
    }
}
