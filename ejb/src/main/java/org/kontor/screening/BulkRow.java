package org.kontor.screening;

/** One of many orders with what became of it. */
public record BulkRow(String order, BulkOutcome outcome) {

    public boolean isOpen() {
        return outcome == BulkOutcome.OPEN;
    }
}
