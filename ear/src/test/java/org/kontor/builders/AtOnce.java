package org.kontor.builders;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.kontor.shared.DomainException;

/** The same deed many times at the same moment. */
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
        var threads = Executors.newFixedThreadPool(times);
        try {
            Callable<Result<T>> told = () -> {
                try {
                    return new Result<>(deed.call(), null);
                } catch (DomainException refusal) {
                    return new Result<>(null, refusal);
                }
            };
            return threads.invokeAll(IntStream.range(0, times).mapToObj(turn -> told).toList()).stream()
                    .map(AtOnce::of).toList();
        } finally {
            threads.shutdownNow();
        }
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
