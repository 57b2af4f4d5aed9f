package org.kontor.operations.batch;

/** A run did its work, but what it left behind is not right; the message says what was found. */
public class Unverified extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unverified(String found) {
        super(found);
    }
}
