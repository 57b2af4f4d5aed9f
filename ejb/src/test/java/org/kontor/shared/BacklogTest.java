package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Queue<Integer> waiting = new ArrayDeque<>(IntStream.rangeClosed(1, 47).boxed().toList());
    private final List<Integer> done = new ArrayList<>();

    private List<Integer> claim() {
        var claimed = new ArrayList<Integer>();
        while (claimed.size() < 20 && !waiting.isEmpty()) {
            claimed.add(waiting.poll());
        }
        return claimed;
    }

    @Test
    void isDoneInOneTurnHoweverMuchWaits() {
        Backlog.clear(20, this::claim, done::addAll);
        assertEquals(IntStream.rangeClosed(1, 47).boxed().toList(), done);
    }

    @Test
    void takesUpWhatComesWhileItWorks() {
        Backlog.clear(20, this::claim, handful -> {
            done.addAll(handful);
            if (handful.contains(1)) {
                waiting.add(48);
            }
        });
        assertEquals(48, done.size());
    }
}
