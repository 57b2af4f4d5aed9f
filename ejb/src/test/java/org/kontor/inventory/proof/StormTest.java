package org.kontor.inventory.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StormTest {

    private static final int WORKERS = 4;

    private static List<StormFigures> after(int buyers, IntPredicate buys) throws InterruptedException {
        var told = new ArrayList<StormFigures>();
        var over = new CountDownLatch(1);
        var storm = new Storm(WORKERS, buyers, buys, figures -> {
            told.add(figures);
            over.countDown();
        });
        var threads = Executors.newFixedThreadPool(WORKERS);
        for (var worker = 0; worker < WORKERS; worker++) {
            threads.execute(storm);
        }
        over.await();
        threads.shutdown();
        return told;
    }

    private static String counts(List<StormFigures> told) {
        return told.stream().map(one -> one.sold() + " sold, " + one.refused() + " refused")
                .collect(Collectors.joining(";"));
    }

    @Test
    void servesEveryBuyerAndTellsOnceWhatCameOfIt() throws InterruptedException {
        assertEquals("7 sold, 93 refused", counts(after(100, buyer -> buyer < 7)));
    }

    @Test
    void countsThoseInNeitherWhoGotNoAnswer() throws InterruptedException {
        assertEquals("5 sold, 4 refused", counts(after(10, buyer -> {
            if (buyer == 3) {
                throw new IllegalStateException("the database is away");
            }
            return buyer >= 5;
        })));
    }

    @Test
    void noticesHowManyWereServedAtOnce() throws InterruptedException {
        var all = new CyclicBarrier(WORKERS);
        assertEquals(WORKERS, after(WORKERS, buyer -> {
            try {
                return all.await() >= 0;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }).get(0).atOnce());
    }
}
