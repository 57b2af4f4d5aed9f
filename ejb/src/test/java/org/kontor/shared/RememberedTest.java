package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger fetched = new AtomicInteger();

    @Test
    void asksOnceWhileTheValueIsFresh() {
        var remembered = new Remembered<>(Duration.ofHours(1), fetched::incrementAndGet);

        assertEquals(1, remembered.get());
        assertEquals(1, remembered.get());
    }

    @Test
    void asksAgainWhenTheValueHasGrownOld() {
        var remembered = new Remembered<>(Duration.ZERO, fetched::incrementAndGet);

        assertEquals(1, remembered.get());
        assertEquals(2, remembered.get());
    }

    @Test
    void asksAgainWhenToldToForget() {
        var remembered = new Remembered<>(Duration.ofHours(1), fetched::incrementAndGet);
        remembered.get();

        remembered.forget();

        assertEquals(2, remembered.get());
    }

    @Test
    void givesTheOldValueWhileSomebodyElseFetches() throws InterruptedException {
        var fetching = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        var remembered = new Remembered<>(Duration.ZERO, () -> {
            if (fetched.get() == 1) {
                fetching.countDown();
                await(proceed);
            }
            return fetched.incrementAndGet();
        });
        remembered.get();
        var other = new Thread(remembered::get);
        other.start();
        fetching.await();

        assertEquals(1, remembered.get());

        proceed.countDown();
        other.join();
        assertEquals(2, fetched.get());
    }

    @Test
    void keepsNothingThatWasFetchedWhileItWasToldToForget() throws InterruptedException {
        var fetching = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);
        var remembered = new Remembered<>(Duration.ofHours(1), () -> {
            var value = fetched.incrementAndGet();
            if (value == 1) {
                fetching.countDown();
                await(proceed);
            }
            return value;
        });
        var other = new Thread(remembered::get);
        other.start();
        fetching.await();

        remembered.forget();
        proceed.countDown();
        other.join();

        assertEquals(2, remembered.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answersAllWhoAskWhileOthersForget() {
        var remembered = new Remembered<>(Duration.ofHours(1), fetched::incrementAndGet);
        var forgetting = CompletableFuture.runAsync(() -> {
            for (var i = 0; i < 200_000; i++) {
                remembered.forget();
            }
        });
        var asking = Stream.generate(() -> CompletableFuture.runAsync(() -> {
            while (!forgetting.isDone()) {
                remembered.get();
            }
        })).limit(3).toList();
        asking.forEach(CompletableFuture::join);
    }
}
