package org.kontor.builders;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kontor.shared.DomainException;

/** Deeds at the same moment: none begins before all stand ready. */
public final class AtOnce {

    /** What came of one try: an answer, or the refusal that somebody was told. */
    public record Result<T>(T answer, DomainException refusal) {

        public boolean isDone() {
            return refusal == null;
        }
    }

    private AtOnce() {
    }

    /** Does it so many times at once; anything but an answer or a refusal fails the test. */
    public static <T> List<Result<T>> times(int times, Callable<T> deed) throws Exception {
        return together(Collections.nCopies(times, deed));
    }

    /** Does different deeds at once, one thread for each. */
    public static <T> List<Result<T>> together(List<? extends Callable<? extends T>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            return threads.invokeAll(deeds.stream().map(deed -> AtOnce.<T>told(start, deed)).toList()).stream()
                    .map(AtOnce::of).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<Result<T>> told(CyclicBarrier start, Callable<? extends T> deed) {
        return () -> {
            start.await();
            try {
                return new Result<>(deed.call(), null);
            } catch (DomainException refusal) {
                return new Result<>(null, refusal);
            }
        };
    }

    /** The same, where a refusal fails the test too. */
    public static <T> List<T> all(int times, Callable<T> deed) throws Exception {
        return times(times, deed).stream().map(AtOnce::answer).toList();
    }

    private static <T> T answer(Result<T> result) {
        if (!result.isDone()) {
            throw new AssertionError(result.refusal());
        }
        return result.answer();
    }

    private static <T> T of(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
