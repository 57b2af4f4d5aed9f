package org.kontor.screening;

import java.util.List;

/** One press for many orders: what was wanted and what became of each, in the order of the choice. */
public record BulkRun(String key, BulkDeed deed, String reason, List<BulkRow> rows) {

    public BulkRun {
        rows = List.copyOf(rows);
    }

    /** How many are still to be done because the work was interrupted. */
    public long open() {
        return rows.stream().filter(BulkRow::isOpen).count();
    }

    public long done() {
        return rows.stream().filter(row -> row.outcome() == BulkOutcome.DONE).count();
    }
}
