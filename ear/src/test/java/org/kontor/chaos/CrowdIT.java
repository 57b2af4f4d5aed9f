package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.checkers.Patience;
import org.kontor.checkers.Watch;

/** Many at once, with a database that takes its time and of whose connections there are few. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class CrowdIT {

    private static final int PROXY = 9440;
    private static final String CONNECTIONS = "6";
    private static final int PIECES = 10;

    private FaultProxy wire;
    private ChaosWorld world;
    private Watch watch;

    @BeforeAll
    void open() {
        var ports = ChaosWorld.ports();
        wire = new FaultProxy(PROXY + ports.offset(), ports.database());
        world = ChaosWorld.open("crowd", Map.of("KONTOR_DB_POOL", CONNECTIONS, "KONTOR_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + (PROXY + ports.offset()) + "/kontor"));
    }

    @AfterAll
    void close() throws IOException {
        if (world != null) {
            world.close();
        }
        wire.close();
    }

    @BeforeEach
    void theBooksAreWatched() {
        watch = world.watch();
    }

    @AfterEach
    void theBooksBalance() {
        watch.close();
        assertEquals(List.of(), watch.findings());
        wire.set(FaultProxy.Wire.PASS);
        world.pass(Duration.ofMinutes(5));
        world.books().balance();
    }

    /** All do it at once; what each got, or null where the shop said that it is too busy. */
    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            return threads.invokeAll(deeds).stream().map(CrowdIT::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T answer(Future<T> done) {
        try {
            return done.get();
        } catch (Exception busy) {
            throw new AssertionError(busy);
        }
    }

    private List<Customer> readyToOrder(String name, int count, String product) {
        return IntStream.range(0, count).mapToObj(number -> {
            var customer = new Customer(world, name + "-" + number, product);
            customer.reachTheOrderButton();
            return customer;
        }).toList();
    }

    /** Whether the customer was led to the payment page; a shop that was too busy is asked again. */
    private static boolean orders(Customer customer) {
        return Patience.until(() -> {
            try {
                customer.order();
                return List.of(customer.isAskedToPay());
            } catch (IllegalStateException busy) {
                return List.<Boolean>of();
            }
        }, answer -> !answer.isEmpty()).stream().findFirst().orElse(false);
    }

    @Test
    @DisplayName("R-14, F28: fourteen buyers, ten pieces, a slow database: ten are sold, four told before they pay")
    void sellsWhatThereIsAndTellsTheRest() throws Exception {
        var product = world.product();
        var buyers = readyToOrder("f28", PIECES + 4, product);
        wire.set(FaultProxy.Wire.LAG);
        var asked = atOnce(buyers.stream().map(buyer -> (Callable<Boolean>) () -> orders(buyer)).toList());
        wire.set(FaultProxy.Wire.PASS);
        assertEquals(PIECES, asked.stream().filter(led -> led).count());
        for (var number = 0; number < buyers.size(); number++) {
            var witness = buyers.get(number).witness();
            if (asked.get(number)) {
                buyers.get(number).pay();
                witness.paidOnce();
            } else {
                witness.neverOrdered();
            }
        }
    }

    @Test
    @DisplayName("R-01, F27: the order button pressed twenty times before any answer: one order, one page, paid once")
    void ordersOnceHoweverOftenTheButtonIsPressed() {
        var customer = readyToOrder("f27", 1, world.product()).get(0);
        customer.orderAtOnce(20);
        customer.openTheCheckoutAgain();
        customer.goOnPaying();
        customer.pay();
        var witness = customer.witness();
        witness.paidOnce();
        assertEquals(1, witness.pagesOpened());
    }

    @Test
    @DisplayName("F36 six connections, thirty who want one: nobody waits for ever, each order is paid once")
    void sharesFewConnectionsAmongMany() throws Exception {
        var buyers = readyToOrder("f36", 8, world.product());
        wire.set(FaultProxy.Wire.LAG);
        var readers = IntStream.range(0, 22).mapToObj(number -> (Callable<Boolean>) () -> List.of(200, 503)
                .contains(world.status("/"))).toList();
        var all = new ArrayList<>(readers);
        buyers.forEach(buyer -> all.add(() -> orders(buyer)));
        var begun = System.nanoTime();
        assertTrue(atOnce(all).stream().allMatch(done -> done));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(90)) < 0);
        wire.set(FaultProxy.Wire.PASS);
        buyers.forEach(Customer::pay);
        buyers.forEach(buyer -> buyer.witness().paidOnce());
    }
}
