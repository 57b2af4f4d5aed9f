package org.kontor.sandbox.web;

/** A call that cannot be answered as asked: a status and a sentence for the caller. */
public class BadCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** Refuses a call. */
    public BadCall(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
