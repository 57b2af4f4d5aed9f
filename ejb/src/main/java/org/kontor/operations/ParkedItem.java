package org.kontor.operations;

/** An item that could not be done and waits for a person. */
public record ParkedItem(String step, String item, String reason) {
}
