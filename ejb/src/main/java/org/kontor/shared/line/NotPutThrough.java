package org.kontor.shared.line;

/** A call that was not made because its service is silent or all lines to it are taken. */
public final class NotPutThrough extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPutThrough(String why) {
        super(why);
    }
}
