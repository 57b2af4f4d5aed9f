package org.kontor.reconciliation;

/** What became of a payout when it was matched: settled, or so many items (or the payout itself) need a person. */
public record MatchResult(boolean settled, long puzzles, Finding finding) {
}
