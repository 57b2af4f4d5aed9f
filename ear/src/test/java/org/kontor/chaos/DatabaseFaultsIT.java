package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.checkers.Patience;

/** The database cuts connections, loses answers, dies and is not there at the start. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Verdicts.class)
class DatabaseFaultsIT {

    private static final int PROXY = 9390;
    private static final String PLACE = "CLASS org.kontor.checkout.CheckoutSteps\nMETHOD place\nAT EXIT";
    private static final String SETTLE = "CLASS org.kontor.shared.outbox.Outbox\nMETHOD put\nAT EXIT";
    private static final String CUT = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where application_name = 'kontor' and state = 'idle in transaction'";

    private static final int VISITS = 20;
    private static final String GONE = "No connection to the database";
    private static final String AGAIN = "Connected to the database again";
    /** Connections that were in use when it went away each leave a line or two. */
    private static final int MOST_TOLD = 40_000;

    private FaultProxy wire;
    private ChaosWorld world;

    @BeforeAll
    void open() {
        var ports = ChaosWorld.ports();
        wire = new FaultProxy(PROXY + ports.offset(), ports.database());
        world = ChaosWorld.open("database", Map.of("KONTOR_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + (PROXY + ports.offset()) + "/kontor"));
    }

    @AfterAll
    void close() throws IOException {
        if (world != null) {
            world.close();
        }
        wire.close();
    }

    @AfterEach
    void theBooksBalance() {
        wire.set(FaultProxy.Wire.PASS);
        world.books().balance();
    }

    private Customer readyToOrder(String name) {
        var customer = new Customer(world, name);
        customer.reachTheOrderButton();
        return customer;
    }

    private static void orderAgain(Customer customer) {
        customer.openTheCheckoutAgain();
        customer.order();
        customer.pay();
    }

    @Test
    @DisplayName("F32 connection killed while the order is written: no order, and it works again at once")
    void writesNothingWhenItsConnectionIsKilled() {
        var customer = readyToOrder("f32");
        world.holds().delay("f32", PLACE, "$!.email().value().equals(\"" + customer.email() + "\")");
        var order = CompletableFuture.runAsync(customer::order);
        world.holds().await("f32");
        assertTrue(world.shop().number(CUT) > 0);
        assertThrows(Exception.class, () -> order.get(30, TimeUnit.SECONDS));
        customer.witness().neverOrdered();
        orderAgain(customer);
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F32 connection killed in the middle of settling: settled later, once")
    void settlesLaterWhenItsConnectionIsKilled() {
        var customer = readyToOrder("f32b");
        customer.order();
        world.holds().delay("f32b", SETTLE, "$1.equals(\"order.confirmed\") && $2.equals(\"" + customer.witness()
                .order() + "\")");
        Customer.inVain(customer::pay);
        world.holds().await("f32b");
        assertTrue(world.shop().number(CUT) > 0);
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F33 the answer to the COMMIT of an order is lost: the customer finds the order and pays it once")
    void findsTheOrderWhoseCommitWasNotAnswered() {
        var customer = readyToOrder("f33");
        wire.loseTheAnswerToTheCommitOf("insert into orders");
        assertThrows(IllegalStateException.class, customer::order);
        assertTrue(wire.hasLostIt());
        assertEquals(1, customer.witness().orders().size());
        customer.openTheCheckoutAgain();
        customer.goOnPaying();
        customer.pay();
        customer.witness().paidOnce();
        assertEquals(1, customer.witness().pagesOpened());
    }

    @Test
    @DisplayName("F33 the answer to the COMMIT of a settlement is lost: paid once")
    void settlesOnceWhenItsCommitWasNotAnswered() {
        var customer = readyToOrder("f33b");
        customer.order();
        wire.loseTheAnswerToTheCommitOf("order.confirmed:" + customer.witness().order());
        Customer.inVain(customer::pay);
        assertTrue(Patience.until(wire::hasLostIt, lost -> lost));
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F34 database killed while four customers buy: back by itself, each paid once or not at all")
    void comesBackAfterTheDatabaseDied() {
        var customers = IntStream.range(0, 4).mapToObj(number -> readyToOrder("f34-" + number)).toList();
        var purchases = customers.stream().map(customer -> CompletableFuture.runAsync(() -> {
            customer.order();
            customer.pay();
        })).toList();
        world.restartDatabase();
        assertTrue(Patience.until(() -> world.answers("/"), ok -> ok), "the shop is not back after 30 s");
        assertTrue(Patience.until(world::isProviderBack, back -> back), "the provider is not back after 30 s");
        purchases.forEach(DatabaseFaultsIT::endedSomehow);
        world.pass(Duration.ofMinutes(5));
        var again = readyToOrder("f34-again");
        again.order();
        again.pay();
        again.witness().paidOnce();
        world.pass(Duration.ofMinutes(45));
        customers.forEach(customer -> customer.witness().paidOnceOrNothing());
    }

    private static void endedSomehow(CompletableFuture<?> purchase) {
        try {
            purchase.get(60, TimeUnit.SECONDS);
        } catch (Exception cutOff) {
            // What became of it is the witness's to say.
        }
    }

    @Test
    @DisplayName("F35 database away: pages say 503 and that we will be right back, the server is not ready; no restart")
    void saysThatTheDatabaseIsAwayAndComesBack() {
        var server = world.world().server().pid();
        wire.set(FaultProxy.Wire.RESET);
        assertEquals(503, Patience.until(() -> world.status("/"), status -> status == 503));
        assertEquals(503, Patience.until(world::health, status -> status == 503), "ready without a database");
        wire.set(FaultProxy.Wire.PASS);
        assertEquals(200, Patience.until(() -> world.status("/"), status -> status == 200));
        assertEquals(200, Patience.until(world::health, status -> status == 200));
        assertEquals(server, world.world().server().pid());
    }

    @Test
    @DisplayName("F35 database away for twenty seconds: told in two lines, not by a stack for each timer and second")
    void tellsOfAnOutageInAFewLines() {
        var before = Patience.until(world::log, log -> log.lastIndexOf(GONE) <= log.lastIndexOf(AGAIN)).length();
        wire.set(FaultProxy.Wire.RESET);
        assertEquals(503, Patience.until(() -> world.status("/"), status -> status == 503));
        for (var visit = 0; visit < VISITS; visit++) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            assertEquals(503, world.status("/"));
        }
        wire.set(FaultProxy.Wire.PASS);
        var told = Patience.until(() -> world.log().substring(before), log -> log.contains(AGAIN));

        assertEquals(1, told.split(Pattern.quote(GONE), -1).length - 1, told);
        assertEquals(1, told.split(Pattern.quote(AGAIN), -1).length - 1, told);
        assertTrue(told.length() < MOST_TOLD, () -> told.length() + " characters: " + told);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("F35 database not there at the start: the server waits for it, not ready, and needs no restart")
    void waitsForTheDatabaseAtTheStart() throws Exception {
        world.killServer();
        wire.set(FaultProxy.Wire.RESET);
        var start = CompletableFuture.runAsync(world::startServer);
        assertTrue(Patience.until(() -> world.log().contains("Unable to create connection"), said -> said));
        assertNotEquals(200, world.health());
        wire.set(FaultProxy.Wire.PASS);
        start.get(120, TimeUnit.SECONDS);
        assertEquals(200, world.health());
    }
}
