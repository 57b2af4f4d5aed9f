package org.kontor.builders;

import jakarta.ejb.ConcurrentAccessException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.kontor.checkers.Patience;

/**
 * Has a timer of the shop do now what it would do at its next beat, for tests of that work. That the timer beats by
 * itself is for tests that wait.
 */
public final class Beat {

    private Beat() {
    }

    /** One whole turn of the work, begun after this call; where a turn is under way, another one after it. */
    public static void of(Runnable work) {
        if (!Patience.until(() -> isDone(work), done -> done)) {
            throw new AssertionError("the timer never comes to an end");
        }
    }

    /** On a thread of its own: whoever acts there is the timer, and the test acts on as who it was. */
    private static boolean isDone(Runnable work) {
        try {
            CompletableFuture.runAsync(work, turn -> new Thread(turn, "beat").start()).join();
            return true;
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof ConcurrentAccessException) {
                return false;
            }
            throw failure;
        }
    }
}
