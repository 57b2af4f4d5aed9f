package org.kontor.operations;

/** One thing that a step of a run still has to do; {@code item} is its name in the feature's words. */
public record JobItem(long id, String item) {
}
