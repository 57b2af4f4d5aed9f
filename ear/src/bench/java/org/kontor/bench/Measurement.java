package org.kontor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.kontor.pages.Visitor;

/** Repeats an operation with so many clients for a while and reads what server and database used meanwhile. */
final class Measurement {

    private final String shop;
    private final ProcessHandle server;
    private final ShopDatabase database;
    private Idle idle = new Idle(0, 0, 0, 0);

    Measurement(String shop, ProcessHandle server, ShopDatabase database) {
        this.shop = shop;
        this.server = server;
        this.database = database;
    }

    /** Listens for a while to a shop that nobody visits. */
    Idle idle(Duration length) {
        var serverBefore = Cpu.millis(server);
        var before = database.cost();
        LockSupport.parkNanos(length.toNanos());
        var cost = database.cost().minus(before);
        var seconds = length.toMillis() / 1e3;
        idle = new Idle((Cpu.millis(server) - serverBefore) / seconds, cost.cpuMillis() / seconds,
                cost.statements() / seconds, cost.commits() / seconds);
        return idle;
    }

    /** Repeats an operation and answers which share of the server's CPU its compilers took meanwhile. */
    double compiling(Operation operation, int clients, Duration length) {
        var before = Cpu.millis(server);
        var compilersBefore = Cpu.compilersMillis(server);
        run(operation, clients, System.nanoTime() + length.toNanos(), new AtomicInteger());
        double compilers = Math.max(0, Cpu.compilersMillis(server) - compilersBefore);
        return compilers / Math.max(1, Cpu.millis(server) - before);
    }

    Figure take(Operation operation, int clients, Duration length) {
        var failures = new AtomicInteger();
        var serverBefore = Cpu.millis(server);
        var before = database.cost();
        var begin = System.nanoTime();
        var waits = run(operation, clients, begin + length.toNanos(), failures);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var cost = database.cost().minus(before);
        double done = Math.max(1, waits.size());
        Collections.sort(waits);
        return new Figure(operation.name(), clients, waits.size(), failures.get(), waits.size() / seconds,
                percentile(waits, 50), percentile(waits, 95), percentile(waits, 99),
                (Cpu.millis(server) - serverBefore) / done, cost.cpuMillis() / done,
                (cost.statements() - idle.statements() * seconds) / done,
                (cost.commits() - idle.commits() * seconds) / done);
    }

    private List<Long> run(Operation operation, int clients, long end, AtomicInteger failures) {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (var client = 0; client < clients; client++) {
                running.add(threads.submit(() -> client(operation, end, failures)));
            }
            List<Long> waits = new ArrayList<>();
            for (var one : running) {
                waits.addAll(one.get());
            }
            return waits;
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Long> client(Operation operation, long end, AtomicInteger failures) {
        List<Long> waits = new ArrayList<>();
        while (System.nanoTime() < end) {
            var begin = System.nanoTime();
            try {
                operation.once(new Visitor(shop));
                waits.add(System.nanoTime() - begin);
            } catch (RuntimeException failure) {
                if (failures.incrementAndGet() <= 3) {
                    System.out.println("  " + operation.name() + " failed: " + failure.getMessage());
                }
            }
        }
        return waits;
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
