package org.kontor.shared.line;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The line on which the shop speaks with a service outside: few calls at once and, after three silences in a row, none at
 * all but one every ten seconds, until it answers.
 */
public final class Line {

    private static final Logger LOG = System.getLogger(Line.class.getName());
    private static final int SILENCES_TO_REST = 3;
    private static final Duration REST = Duration.ofSeconds(10);

    private final String service;
    private final int callsAtOnce;
    private final Duration turn;
    private final Semaphore lines;
    private final Fuse fuse = new Fuse(SILENCES_TO_REST, REST, System::nanoTime);

    /** @param turn how long a caller waits for one who has finished */
    public Line(String service, int callsAtOnce, Duration turn) {
        this.service = service;
        this.callsAtOnce = callsAtOnce;
        this.turn = turn;
        this.lines = new Semaphore(callsAtOnce, true);
    }

    /** What is asked of the service. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        T make() throws E;
    }

    /**
     * Makes a call, or throws {@link NotPutThrough}.
     *
     * @param silence whether a failure means that the service is silent; a refusal is an answer too
     */
    public <T, E extends Exception> T put(Call<T, E> call, Predicate<Exception> silence) throws E {
        if (!fuse.conducts()) {
            throw new NotPutThrough(service + " was silent a moment ago; it is left alone for a while.");
        }
        if (!isFree()) {
            throw new NotPutThrough("All " + callsAtOnce + " lines to " + service + " are taken.");
        }
        try {
            var answer = call.make();
            fuse.worked();
            return answer;
        } catch (Exception trouble) {
            note(silence.test(trouble));
            throw trouble;
        } finally {
            lines.release();
        }
    }

    private void note(boolean silent) {
        if (!silent) {
            fuse.worked();
            return;
        }
        var before = fuse.isBlown();
        fuse.failed();
        if (!before && fuse.isBlown()) {
            LOG.log(Level.WARNING, () -> service + " is silent: it is asked only every " + REST.toSeconds()
                    + " s until it answers");
        }
    }

    private boolean isFree() {
        try {
            return lines.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
