package org.kontor.inventory.proof;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Buyers who come at once and are served by a few workers. It runs once for each worker; the last one tells what came
 * of it. A storm that takes too long lets nobody in any more.
 */
final class Storm implements Runnable {

    private static final Logger LOG = System.getLogger(Storm.class.getName());
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final int buyers;
    private final IntPredicate buys;
    private final Consumer<StormFigures> end;
    private final AtomicInteger working;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sold = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final long begun = System.nanoTime();

    /** @param buys whether a buyer gets a piece; one who is told neither yes nor no is counted in neither */
    Storm(int workers, int buyers, IntPredicate buys, Consumer<StormFigures> end) {
        this.working = new AtomicInteger(workers);
        this.buyers = buyers;
        this.buys = buys;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            for (var buyer = next.getAndIncrement(); buyer < buyers && passed() < LONGEST;
                    buyer = next.getAndIncrement()) {
                serve(buyer);
            }
        } finally {
            if (working.decrementAndGet() == 0) {
                end.accept(new StormFigures(sold.get(), refused.get(), atOnce.get(),
                        Duration.ofNanos(passed()).toMillis()));
            }
        }
    }

    private void serve(int buyer) {
        atOnce.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            (buys.test(buyer) ? sold : refused).incrementAndGet();
        } catch (RuntimeException silence) {
            LOG.log(Level.WARNING, "A buyer of a stock proof got no answer", silence);
        } finally {
            inside.decrementAndGet();
        }
    }

    private long passed() {
        return System.nanoTime() - begun;
    }
}
