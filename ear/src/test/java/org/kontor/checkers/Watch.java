package org.kontor.checkers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks every check that must hold at any moment, again and again, while others work; rests as long as asking took so
 * that those get along.
 */
public final class Watch implements AutoCloseable {

    private static final long SHORTEST_REST = 200_000_000;

    private final Books books;
    private final List<String> findings = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::look, "kontor-watch");
    private volatile boolean isOver;
    private volatile int rounds;

    public Watch(Books books) {
        this.books = books;
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        while (!isOver) {
            var begun = System.nanoTime();
            try {
                findings.addAll(books.findings(check -> !check.atRest()));
            } catch (IllegalStateException unreadable) {
                findings.add("the books cannot be read: " + unreadable);
            }
            rounds = rounds + 1;
            LockSupport.parkNanos(Math.max(SHORTEST_REST, System.nanoTime() - begun));
        }
    }

    /** All that was found so far. */
    public List<String> findings() {
        return new ArrayList<>(findings);
    }

    /** How often all checks were asked. */
    public int rounds() {
        return rounds;
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
