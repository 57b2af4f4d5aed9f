package org.kontor.shared.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineTest {

    private final Line line = new Line("The oracle", 2, Duration.ofMillis(20));
    private final AtomicInteger calls = new AtomicInteger();

    private String silent() throws IOException {
        calls.incrementAndGet();
        throw new IOException("no answer");
    }

    private String ask() throws IOException {
        return line.put(this::silent, failure -> true);
    }

    @Test
    void leavesASilentServiceAloneAfterThreeCalls() {
        IntStream.range(0, 3).forEach(turn -> assertThrows(IOException.class, this::ask));
        assertEquals("The oracle was silent a moment ago; it is left alone for a while.",
                assertThrows(NotPutThrough.class, this::ask).getMessage());
        assertEquals(3, calls.get());
    }

    @Test
    void takesARefusalForAnAnswer() {
        IntStream.range(0, 9).forEach(turn -> assertThrows(IOException.class,
                () -> line.put(this::silent, failure -> false)));
        assertEquals(9, calls.get());
    }

    @Test
    void letsNoMoreCallersWaitThanThereAreLines() throws Exception {
        var reached = new CountDownLatch(2);
        var answer = new CountDownLatch(1);
        var waiting = IntStream.range(0, 2).mapToObj(caller -> CompletableFuture.supplyAsync(() -> line.put(() -> {
            reached.countDown();
            awaitQuietly(answer);
            return "yes";
        }, failure -> true))).toList();
        reached.await();

        assertEquals("All 2 lines to The oracle are taken.", assertThrows(NotPutThrough.class, this::ask).getMessage());
        answer.countDown();
        waiting.forEach(caller -> assertEquals("yes", caller.join()));
        assertEquals("again", line.put(() -> "again", failure -> true));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
