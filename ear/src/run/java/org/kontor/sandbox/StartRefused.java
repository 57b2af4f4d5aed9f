package org.kontor.sandbox;

/** The sandbox cannot start; the message is the one sentence that its operator reads. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses the start with a sentence. */
    public StartRefused(String sentence) {
        super(sentence);
    }
}
