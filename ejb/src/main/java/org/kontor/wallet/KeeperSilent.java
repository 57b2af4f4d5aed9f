package org.kontor.wallet;

/** The keeper of cards did not answer, or not with what was asked for. */
public class KeeperSilent extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean brokeDown;

    /**
     * @param brokeDown whether it answered with a breakdown, which it repeats whenever the same key is sent
     */
    public KeeperSilent(String what, boolean brokeDown, Throwable cause) {
        super(what, cause);
        this.brokeDown = brokeDown;
    }

    public boolean brokeDown() {
        return brokeDown;
    }
}
