package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.checkers.Patience;
import org.kontor.run.Ports;
import org.kontor.run.SecondNode;

/** Three servers of one shop whose customers and clerks want the same thing at the same moment. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class ThreeNodesIT {

    private static final int APART = 40;
    private static final String CONNECTIONS = "55";

    private final List<SecondNode> others = new ArrayList<>();
    private ChaosWorld world;

    @BeforeAll
    void open() {
        world = ChaosWorld.open("three-nodes", Map.of("KONTOR_DB_POOL", CONNECTIONS));
        for (var number = 1; number <= 2; number++) {
            var name = "node-" + number;
            others.add(SecondNode.of(name, world.world(), Path.of(System.getProperty("kontor.chaos.home"), name),
                    new Ports(ChaosWorld.ports().offset() + number * APART),
                    Path.of(System.getProperty("kontor.server")), world.application(), List.of()));
        }
    }

    @AfterAll
    void close() {
        others.forEach(SecondNode::close);
        if (world != null) {
            world.close();
        }
    }

    @AfterEach
    void nobodyWaitsAnyMoreAndTheBooksBalance() {
        world.pass(Duration.ofHours(1));
        var waiting = "select count(*) from orders where status = 'PENDING_PAYMENT'";
        assertEquals(0, Patience.until(() -> world.shop().number(waiting), left -> left == 0));
        world.books().balance();
    }

    private List<String> nodes() {
        return Stream.concat(Stream.of(world.shopUrl()), others.stream().map(SecondNode::url)).toList();
    }

    /** What it is about on all nodes, made by the first of them. */
    private String made(String race) {
        var shared = world.have("/it/race?nodes=" + race);
        nodes().stream().skip(1).forEach(node -> world.have(node, "/it/race?nodes=" + race + "&shared="
                + URLEncoder.encode(shared, StandardCharsets.UTF_8)));
        return shared;
    }

    /** What each node says when all run at once, while every check is asked that must always hold. */
    private List<Long> run() {
        try (var watch = world.watch()) {
            var running = nodes().stream().map(node -> CompletableFuture.supplyAsync(() ->
                    Long.valueOf(world.have(node, "/it/race?nodes=")))).toList();
            var answers = running.stream().map(CompletableFuture::join).toList();
            assertEquals(List.of(), watch.findings());
            assertTrue(watch.rounds() > 0, "the books were not looked at meanwhile");
            return answers;
        }
    }

    private long sum() {
        return run().stream().mapToLong(Long::longValue).sum();
    }

    private List<String> stock(String... skus) {
        return Stream.of(skus).flatMap(sku -> world.shop().texts(
                "select available || ' left, ' || reserved || ' held' from audit.v_stock where sku = ?", sku).stream())
                .toList();
    }

    @Test
    @DisplayName("R-01: one order button pressed fifty times on each of three nodes at once: one order")
    void ordersOnceWhenTheButtonIsPressedOnAllNodes() {
        var before = world.shop().number("select count(*) from orders");
        made("press");
        assertEquals(Collections.nCopies(nodes().size(), 1L), run());
        assertEquals(before + 1, world.shop().number("select count(*) from orders"));
    }

    @Test
    @DisplayName("R-14, INV-03: five hundred buyers at three nodes, fifty pieces: exactly fifty are sold")
    void sellsTheLastPiecesOnceWhicheverNodeSellsThem() {
        var sku = made("last-pieces");
        assertEquals(50, sum());
        assertEquals(List.of("0 left, 50 held"), stock(sku));
    }

    @Test
    @DisplayName("R-18, F29: a code for one order and fifty who have it at each of three nodes: one order has it")
    void givesTheLastUseOfACodeOnce() {
        var promotion = Long.parseLong(made("coupon").split(" ")[0]);
        assertEquals(1, sum());
        assertEquals(1, world.shop().number("select count(*) from promotion_use where promotion_id = ?", promotion));
    }

    @Test
    @DisplayName("R-19: one gift card of 100.00 and fifty at each of three nodes who pay 20.00 with it: five can")
    void spendsAGiftCardOnce() {
        var card = made("gift-card").split(" ")[0];
        assertEquals(5, sum());
        assertEquals(List.of("0 left, 0 held"), world.shop().texts(
                "select balance_minor || ' left, ' || held_minor || ' held' from gift_card where number = ?", card));
    }

    @Test
    @DisplayName("R-09: one refund granted fifty times on each of three nodes: the money goes back once")
    void sendsMoneyBackOnce() {
        var order = made("refund").split(" ")[0];
        assertEquals(Collections.nCopies(nodes().size(), 1L), run());
        var sent = "select count(*) || ' of ' || sum((body->>'amount')::bigint) from stripe_object"
                + " where kind = 'refund' and body->'metadata'->>'order' = ?";
        var once = List.of("1 of 1995");
        assertEquals(once, Patience.until(() -> world.sandbox().texts(sent, order), once::equals));
        assertEquals(List.of("1995"), world.shop().texts(
                "select sum(refunded_minor) from payment where reference = ?", order));
    }

    @Test
    @DisplayName("R-15, F37: fifty carts of two things in opposite order at each of three nodes: thirty, no deadlock")
    void locksWhatCrossesInOneOrder() {
        var before = deadlocks();
        var goods = made("opposite").split(" ");
        assertEquals(30, sum());
        assertEquals(List.of("0 left, 30 held", "0 left, 30 held"), stock(goods));
        assertEquals(before, deadlocks());
    }

    private long deadlocks() {
        return world.shop().number("select deadlocks from pg_stat_database where datname = 'kontor'");
    }
}
