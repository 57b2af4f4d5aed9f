package org.kontor.accounting;

import java.util.List;

/** What one check found when the proof was taken: how many things break its rule, and the first of them. */
public record ProofLine(String code, long broken, List<Finding> examples) {

    /** A thing that breaks a rule, and how. */
    public record Finding(String subject, String found) {
    }

    public ProofLine {
        examples = List.copyOf(examples);
    }

    public boolean holds() {
        return broken == 0;
    }
}
