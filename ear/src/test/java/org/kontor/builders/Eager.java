package org.kontor.builders;

import jakarta.ejb.EJBException;
import java.util.concurrent.Callable;

/** Somebody who presses the button again when the server was too busy; a refusal in words is taken as an answer. */
public final class Eager {

    private static final int TRIES = 20;

    private Eager() {
    }

    public static <T> T until(Callable<T> work) throws Exception {
        for (var turn = 1; turn < TRIES; turn++) {
            try {
                return work.call();
            } catch (EJBException busy) {
                Thread.sleep(100L * turn);
            }
        }
        return work.call();
    }
}
