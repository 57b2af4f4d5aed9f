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

/** The payment provider or the mail server is away, silent or odd: the shop goes on, says so, and catches up. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class OutageIT {

    private static final String UNREACHED = "Payment cannot start yet";
    private static final String SESSIONS = "/v1/checkout/sessions";
    private static final int PROXY = 9290;

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
        heal();
        world.pass(Duration.ofMinutes(5));
        world.books().balance();
    }

    private void heal() {
        wire.set(FaultProxy.Wire.PASS);
        world.clearFaults();
    }

    private Customer ordering(String name) {
        var customer = new Customer(world, name);
        customer.reachTheOrderButton();
        customer.order();
        return customer;
    }

    private Witness witness(Customer customer) {
        return new Witness(world, customer.email());
    }

    /** A customer who was told that payment cannot start yet presses "Pay" until it does, and pays. */
    private void tryAgain(Customer customer) {
        var page = Patience.until(() -> {
            customer.goOnPaying();
            return customer.page();
        }, shown -> shown.selectFirst("input[name=number]") != null);
        assertTrue(page.selectFirst("input[name=number]") != null, page.text());
        customer.pay();
        witness(customer).paidOnce();
    }

    private static void assertSays(String sentence, Customer customer) {
        assertTrue(customer.page().text().contains(sentence), customer.page().text());
    }

    @Test
    @DisplayName("F16 provider down: the order is kept, the customer told, and paid once later")
    void keepsTheOrderWhileTheProviderIsDown() {
        wire.set(FaultProxy.Wire.RESET);
        var customer = ordering("f16");
        assertSays(UNREACHED, customer);
        assertSays("Nothing was charged", customer);
        world.visitor().visit("/");
        heal();
        tryAgain(customer);
    }

    @Test
    @DisplayName("F17 provider a black hole, 24 buyers: product pages stay quick")
    void browsesQuicklyWhileTheProviderIsABlackHole() throws Exception {
        var product = world.product();
        var calm = slowestOf(40, product);
        var buyers = IntStream.range(0, 24).mapToObj(number -> new Customer(world, "f17-" + number)).toList();
        buyers.forEach(Customer::reachTheOrderButton);
        wire.set(FaultProxy.Wire.BLACK_HOLE);
        var orders = allAtOnce(buyers);
        var stormy = slowestOf(40, product);
        for (var order : orders) {
            order.get(60, TimeUnit.SECONDS);
        }
        buyers.forEach(buyer -> assertSays(UNREACHED, buyer));
        assertTrue(stormy.compareTo(calm.multipliedBy(3).plusMillis(1_000)) < 0,
                "slowest product page " + stormy.toMillis() + " ms, before " + calm.toMillis() + " ms");
        heal();
        tryAgain(buyers.get(0));
    }

    private Duration slowestOf(int pages, String product) {
        var visitor = world.visitor();
        visitor.visit(product);
        return IntStream.range(0, pages).mapToObj(number -> {
            var begun = System.nanoTime();
            visitor.visit(product);
            return Duration.ofNanos(System.nanoTime() - begun);
        }).max(Duration::compareTo).orElseThrow();
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
        var customer = ordering("f18");
        heal();
        customer.pay();
        witness(customer).paidOnce();
    }

    @Test
    @DisplayName("F12 provider silent after opening the page: asked again under the same key it gives the same page")
    void findsThePageWhoseAddressNeverCame() {
        world.fault("timeout_after", "30", SESSIONS);
        var customer = ordering("f12");
        customer.pay();
        witness(customer).paidOnce();
        assertEquals(1, witness(customer).pagesOpened());
    }

    @Test
    @DisplayName("F12 provider silent after the money was taken: \"we are checking\", then paid once")
    void saysThatItChecksWhileTheProviderDoesNotTell() {
        var customer = ordering("f12b");
        world.fault("webhook_drop", "", "");
        world.fault("timeout_before", "30", SESSIONS + "/cs_");
        customer.pay();
        assertSays("We are checking your payment", customer);
        heal();
        world.pass(Duration.ofMinutes(5));
        witness(customer).paidOnce();
    }

    @Test
    @DisplayName("F13 connection reset after the request arrived: one page, not two")
    void opensOnePageAlthoughTheConnectionBreaks() {
        wire.set(FaultProxy.Wire.SWALLOW);
        var customer = ordering("f13");
        assertSays(UNREACHED, customer);
        assertEquals(1, witness(customer).pagesOpened());
        heal();
        tryAgain(customer);
        assertEquals(1, witness(customer).pagesOpened());
    }

    @Test
    @DisplayName("F14 a 500 that the provider saved under the key: the next try takes a new key")
    void takesANewKeyAfterASavedServerError() {
        world.fault("server_error", 1, "", SESSIONS);
        var customer = ordering("f14");
        assertSays("The payment did not go through", customer);
        tryAgain(customer);
    }

    @Test
    @DisplayName("F14 a 500 after the page was opened: the page nobody saw is never paid")
    void leavesThePageThatNobodySaw() {
        world.fault("server_error_after", 1, "", SESSIONS);
        var customer = ordering("f14b");
        assertSays("The payment did not go through", customer);
        tryAgain(customer, 2);
    }

    private void tryAgain(Customer customer, int pages) {
        customer.goOnPaying();
        customer.pay();
        assertEquals(pages, witness(customer).pagesOpened());
        world.pass(Duration.ofMinutes(45));
        witness(customer).paidOnce();
    }

    @Test
    @DisplayName("F15 key in use (409) and too many requests (429): told, and paid once later")
    void waitsWhenTheProviderAsksForPatience() {
        for (var fault : List.of("key_in_use", "rate_limit")) {
            world.fault(fault, "", SESSIONS);
            var customer = ordering("f15-" + fault.replace('_', '-'));
            assertSays(UNREACHED, customer);
            heal();
            tryAgain(customer);
        }
    }

    @Test
    @DisplayName("F15 too many requests (429) on a refund: it stays open, and the money goes back once later")
    void paysBackLaterWhenTheProviderIsBusy() {
        var customer = ordering("f15-refund");
        customer.pay();
        var order = witness(customer).order();
        world.fault("rate_limit", "", "/v1/refunds");
        new Clerk(world).refund(order);
        var status = "select status from refund where order_number = ?";
        assertEquals(List.of("GRANTED"), world.shop().texts(status, order));
        heal();
        world.pass(Duration.ofMinutes(5));
        assertEquals(List.of("PAID_OUT"), Patience.until(() -> world.shop().texts(status, order),
                List.of("PAID_OUT")::equals));
        assertEquals(1, world.sandbox().number("select count(*) from stripe_object where kind = 'refund'"
                + " and body->'metadata'->>'order' = ?", order));
    }

    @Test
    @DisplayName("F5 all notifications lost: paid once all the same")
    void needsNoNotification() {
        world.fault("webhook_drop", "", "");
        var customer = ordering("f5-dropped");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        world.pass(Duration.ofMinutes(5));
        witness(customer).paidOnce();
    }

    @Test
    @DisplayName("F21 notifications shuffled, three of each: one effect")
    void takesNotificationsInAnyOrder() {
        world.fault("webhook_shuffle", "3", "");
        world.fault("webhook_duplicate", "3", "");
        var customer = ordering("f21");
        customer.pay();
        witness(customer).paidOnce();
    }

    @Test
    @DisplayName("F24 notifications of another API version: stored, and what is true is read from the provider")
    void readsWhatIsTrueWhateverTheVersionOfTheNotification() {
        world.fault("other_api_version", "2020-08-27", "");
        var customer = ordering("f24");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        witness(customer).paidOnce();
    }

    @Test
    @DisplayName("F23 money after the order expired: the goods are still there, so it lives again")
    void revivesAnExpiredOrderWhoseMoneyCame() {
        world.fault("webhook_drop", "", "");
        var customer = ordering("f23");
        wire.set(FaultProxy.Wire.RESET);
        world.pass(Duration.ofMinutes(20));
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        world.pass(Duration.ofMinutes(40));
        heal();
        world.pass(Duration.ofMinutes(5));
        witness(customer).paidOnce();
    }

    @Test
    @DisplayName("F31 the time to pay runs out while six customers pay: each paid once or not at all")
    void endsInOneWayWhenTimeRunsOutDuringThePayment() {
        var customers = IntStream.range(0, 6).mapToObj(number -> ordering("f31-" + number)).toList();
        var payments = customers.stream().map(customer -> CompletableFuture.runAsync(() ->
                PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD))).toList();
        world.pass(Duration.ofMinutes(41));
        payments.forEach(CompletableFuture::join);
        world.pass(Duration.ofMinutes(15));
        customers.forEach(customer -> witness(customer).paidOnceOrNothing());
    }

    @Test
    @DisplayName("F52 mail server down: the order goes through, the mail comes later and once")
    void sendsTheMailLaterAndOnce() {
        world.fault("mail_down", "", "");
        var customer = ordering("f52");
        customer.pay();
        assertSays("Thank you for your order", customer);
        assertEquals(0, witness(customer).mailsArrived());
        heal();
        world.pass(Duration.ofMinutes(5));
        witness(customer).paidOnce();
    }
}
