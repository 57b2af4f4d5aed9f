package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;

/** The payment provider or the mail server is away, silent or slow: the shop goes on, says so, and catches up. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class OutageIT {

    private static final String UNREACHED = "Payment cannot start yet";
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final int PROXY = 9290;
    private static final Duration AFTER_THE_RUSH = Duration.ofSeconds(3);

    private int healed;
    private FaultProxy wire;
    private ChaosWorld world;

    @BeforeAll
    void open() {
        var ports = ChaosWorld.ports();
        wire = new FaultProxy(PROXY + ports.offset(), ports.sandbox());
        world = ChaosWorld.open("outage", Map.of("KONTOR_STRIPE_API_BASE",
                "http://127.0.0.1:" + (PROXY + ports.offset()) + "/stripe"));
    }

    @AfterAll
    void close() throws IOException {
        if (world != null) {
            world.close();
        }
        wire.close();
    }

    @AfterEach
    void everythingHealsAndTheBooksBalance() {
        healUntilTheProviderIsAsked();
        world.pass(Duration.ofMinutes(5));
        world.books().balance();
    }

    private void heal() {
        wire.set(FaultProxy.Wire.PASS);
        world.clearFaults();
    }

    /** A provider that was silent is left alone for some seconds more. */
    private void healUntilTheProviderIsAsked() {
        heal();
        var customer = Customer.ordering(world, "healed-" + healed++);
        if (!customer.isAskedToPay()) {
            customer.tryAgain();
        }
    }

    @Test
    @DisplayName("F16 provider down: the order is kept, the customer told, and paid once later")
    void keepsTheOrderWhileTheProviderIsDown() {
        wire.set(FaultProxy.Wire.RESET);
        var customer = Customer.ordering(world, "f16");
        customer.assertReads(UNREACHED);
        customer.assertReads("Nothing was charged");
        world.visitor().visit("/");
        heal();
        customer.tryAgain();
    }

    @Test
    @DisplayName("F16 provider down: within five seconds it is left alone; catalogue, cart and back office stay quick")
    void leavesADeadProviderAloneWithinFiveSeconds() throws Exception {
        var visitor = withSomethingInTheCart("f16-visitor");
        var clerk = new Clerk(world);
        var calm = Pace.of(world, visitor, clerk);
        var buyers = readyToOrder("f16", 4);
        var before = timesLeftAlone();
        wire.set(FaultProxy.Wire.RESET);
        var begun = System.nanoTime();
        var orders = allAtOnce(buyers);
        assertTrue(Patience.until(this::timesLeftAlone, times -> times > before) > before, world::log);
        var open = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(open.compareTo(Duration.ofSeconds(5)) < 0, "left alone after " + open);
        Pace.of(world, visitor, clerk).keptUpWith(calm);
        for (var order : orders) {
            order.get(60, TimeUnit.SECONDS);
        }
        buyers.forEach(buyer -> buyer.assertReads(UNREACHED));
        withSomethingInTheCart("f16-newcomer");
        heal();
        buyers.get(0).tryAgain();
    }

    private long timesLeftAlone() {
        return world.log().lines().filter(line -> line.contains("Stripe is silent: ")).count();
    }

    private Customer withSomethingInTheCart(String name) {
        var visitor = new Customer(world, name);
        visitor.reachTheOrderButton();
        return visitor;
    }

    private List<Customer> readyToOrder(String name, int count) {
        return IntStream.range(0, count).mapToObj(number -> withSomethingInTheCart(name + "-" + number)).toList();
    }

    @Test
    @DisplayName("F17 provider a black hole, 24 buyers: catalogue, cart and back office stay quick meanwhile")
    void browsesQuicklyWhileTheProviderIsABlackHole() throws Exception {
        var buyers = readyToOrder("f17", 24);
        browsesQuicklyOn(FaultProxy.Wire.BLACK_HOLE, "f17-visitor", buyers);
        buyers.forEach(buyer -> buyer.assertReads(UNREACHED));
        heal();
        buyers.get(0).tryAgain();
    }

    @Test
    @DisplayName("F18 provider gives a thousand bytes a second: all stay quick, the orders go through or can be tried again")
    void browsesQuicklyWhileTheProviderTrickles() throws Exception {
        var buyers = readyToOrder("f18-trickle", 12);
        browsesQuicklyOn(FaultProxy.Wire.TRICKLE, "f18-visitor", buyers);
        heal();
        for (var buyer : buyers) {
            if (buyer.isAskedToPay()) {
                buyer.pay();
                buyer.witness().paidOnce();
            } else {
                buyer.assertReads(UNREACHED);
                buyer.tryAgain();
            }
        }
    }

    /** Some wait for the provider all the while that others look around. */
    private void browsesQuicklyOn(FaultProxy.Wire fault, String name, List<Customer> buyers) throws Exception {
        var visitor = withSomethingInTheCart(name);
        var clerk = new Clerk(world);
        var calm = Pace.of(world, visitor, clerk);
        wire.set(fault);
        try (var watch = world.watch()) {
            var orders = allAtOnce(buyers);
            LockSupport.parkNanos(AFTER_THE_RUSH.toNanos()); // the pages of the rush itself cost the processor something
            var stormy = Pace.of(world, visitor, clerk);
            for (var order : orders) {
                order.get(60, TimeUnit.SECONDS);
            }
            assertEquals(List.of(), watch.findings());
            stormy.keptUpWith(calm);
        }
    }

    private static List<CompletableFuture<Void>> allAtOnce(List<Customer> buyers) {
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(buyers.size());
        var orders = new ArrayList<CompletableFuture<Void>>();
        for (var buyer : buyers) {
            orders.add(CompletableFuture.runAsync(() -> {
                try {
                    go.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                buyer.order();
            }, pool));
        }
        go.countDown();
        pool.shutdown();
        return orders;
    }

    @Test
    @DisplayName("F18 provider eight seconds slow: the order goes through")
    void waitsForASlowProvider() {
        wire.set(FaultProxy.Wire.SLOW);
        var customer = Customer.ordering(world, "f18");
        heal();
        customer.pay();
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F12 provider silent after opening the page: asked again under the same key it gives the same page")
    void findsThePageWhoseAddressNeverCame() {
        world.fault("timeout_after", "30", SESSIONS);
        var customer = Customer.ordering(world, "f12");
        customer.pay();
        customer.witness().paidOnce();
        assertEquals(1, customer.witness().pagesOpened());
    }

    @Test
    @DisplayName("F12 provider silent after the money was taken: \"we are checking\", then paid once")
    void saysThatItChecksWhileTheProviderDoesNotTell() {
        var customer = Customer.ordering(world, "f12b");
        world.fault("webhook_drop", "", "");
        world.fault("timeout_before", "30", SESSIONS + "/cs_");
        customer.pay();
        customer.assertReads("We are checking your payment");
        heal();
        world.pass(Duration.ofMinutes(5));
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F13 connection reset after the request arrived: one page, not two")
    void opensOnePageAlthoughTheConnectionBreaks() {
        wire.set(FaultProxy.Wire.SWALLOW);
        var customer = Customer.ordering(world, "f13");
        customer.assertReads(UNREACHED);
        assertEquals(1, customer.witness().pagesOpened());
        heal();
        customer.tryAgain();
        assertEquals(1, customer.witness().pagesOpened());
    }

    @Test
    @DisplayName("R-05, F23: money after the order expired: the goods are still there, so it lives again")
    void revivesAnExpiredOrderWhoseMoneyCame() {
        world.fault("webhook_drop", "", "");
        var customer = Customer.ordering(world, "f23");
        wire.set(FaultProxy.Wire.RESET);
        world.pass(Duration.ofMinutes(20));
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        world.pass(Duration.ofMinutes(40));
        healUntilTheProviderIsAsked();
        world.pass(Duration.ofMinutes(5));
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F52 mail server down: the order goes through, the mail comes later and once")
    void sendsTheMailLaterAndOnce() {
        world.fault("mail_down", "", "");
        var customer = Customer.ordering(world, "f52");
        customer.pay();
        customer.assertReads("Thank you for your order");
        assertEquals(0, customer.witness().mailsArrived());
        heal();
        world.pass(Duration.ofMinutes(5));
        customer.witness().paidOnce();
    }
}
