package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How quickly the shop answers who looks around. A machine that does other work too makes any page late now and then,
 * so the page in the middle of many counts and what the server's processor spent on one: neither may grow by more than
 * a fifth while something outside is broken, but for what a clock of a busy machine cannot tell.
 */
final class Pace {

    private static final int LOOKS = 60;
    private static final int A_FIFTH = 5;
    private static final Duration UNTOLD = Duration.ofMillis(30);
    private static final Duration UNTOLD_BY_THE_PROCESSOR = Duration.ofMillis(5);

    private final Map<String, Duration> middle = new TreeMap<>();
    private final Duration processor;

    private Pace(ChaosWorld world, Map<String, Runnable> looks) {
        var begun = processorTime(world);
        looks.forEach((name, look) -> middle.put(name, middle(look)));
        processor = processorTime(world).minus(begun).dividedBy((long) LOOKS * looks.size());
    }

    /** Looks around as a customer with something in the cart and as a clerk do. */
    static Pace of(ChaosWorld world, Customer customer, Clerk clerk) {
        return new Pace(world, Map.of("product", customer::lookAtTheProduct, "cart", customer::lookAtTheCart, "admin",
                clerk::lookAtOrders));
    }

    private static Duration middle(Runnable look) {
        return IntStream.range(0, LOOKS).mapToObj(turn -> {
            var begun = System.nanoTime();
            look.run();
            return Duration.ofNanos(System.nanoTime() - begun);
        }).sorted().skip(LOOKS / 2).findFirst().orElseThrow();
    }

    private static Duration processorTime(ChaosWorld world) {
        var server = ProcessHandle.of(world.world().server().pid()).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    /** Asserts that it is not slower than it was before. */
    void keptUpWith(Pace calm) {
        middle.forEach((name, now) -> assertTrue(now.compareTo(grown(calm.middle.get(name), UNTOLD)) < 0,
                () -> name + " took " + now.toMillis() + " ms, before " + calm.middle.get(name).toMillis() + " ms"));
        assertTrue(processor.compareTo(grown(calm.processor, UNTOLD_BY_THE_PROCESSOR)) < 0, () -> "a page took "
                + processor.toMillis() + " ms of the processor, before " + calm.processor.toMillis() + " ms");
        System.out.println("Middle of " + LOOKS + ": " + middle + ", processor " + processor + "; before "
                + calm.middle + ", processor " + calm.processor);
    }

    private static Duration grown(Duration before, Duration untold) {
        return before.plus(before.dividedBy(A_FIFTH)).plus(untold);
    }
}
