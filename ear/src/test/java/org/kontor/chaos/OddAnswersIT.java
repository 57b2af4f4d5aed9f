package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.checkers.Watch;

/** The payment provider is there, but answers and notifies oddly: each order is paid once, or not at all. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class OddAnswersIT {

    private static final String SESSIONS = "/v1/checkout/sessions";

    private ChaosWorld world;
    private Watch watch;

    @BeforeAll
    void open() {
        world = ChaosWorld.open("odd");
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    @BeforeEach
    void theBooksAreWatched() {
        watch = world.watch();
    }

    @AfterEach
    void everybodyBehavesAndTheBooksBalance() {
        watch.close();
        assertEquals(List.of(), watch.findings());
        world.clearFaults();
        world.pass(Duration.ofMinutes(5));
        world.books().balance();
    }

    @Test
    @DisplayName("F14 a 500 that the provider saved under the key: a new attempt takes a new key, and nobody notices")
    void f14TakesANewKeyAfterASavedServerError() {
        world.fault("server_error", 1, "", "POST /stripe" + SESSIONS);
        var customer = Customer.ordering(world, "f14");
        customer.pay();
        customer.witness().paidOnce();
        assertEquals(1, customer.witness().pagesOpened());
        assertEquals(List.of("FAILED", "CAPTURED"), attempts(customer));
    }

    @Test
    @DisplayName("F14 a 500 after the page was opened: the page is found, and it is the only one")
    void f14FindsThePageThatWasOpenedAllTheSame() {
        world.fault("server_error_after", 1, "", SESSIONS);
        var customer = Customer.ordering(world, "f14b");
        customer.pay();
        customer.witness().paidOnce();
        assertEquals(1, customer.witness().pagesOpened());
        assertEquals(List.of("CAPTURED"), attempts(customer));
    }

    @Test
    @DisplayName("F14 a 500 for the new key, too: the customer is told that nothing was charged, and pays later, once")
    void f14TellsWhoseNewKeyBrokeDownToo() {
        world.fault("server_error", 2, "", "POST /stripe" + SESSIONS);
        var customer = Customer.ordering(world, "f14c");
        customer.assertReads("The payment did not go through");
        customer.assertReads("Nothing was charged");
        customer.tryAgain();
        assertEquals(List.of("FAILED", "FAILED", "CAPTURED"), attempts(customer));
    }

    @Test
    @DisplayName("F14 a 500 on a refund: the money goes back under another key, once")
    void f14PaysBackUnderAnotherKey() {
        var customer = Customer.ordering(world, "f14-refund");
        customer.pay();
        var order = customer.witness().order();
        world.fault("server_error", 1, "", "POST /stripe/v1/refunds");
        new Clerk(world).refund(order);
        world.pass(Duration.ofMinutes(5));
        assertEquals(List.of("PAID_OUT"), Patience.until(() -> world.shop().texts(
                "select status from refund where order_number = ?", order), List.of("PAID_OUT")::equals));
        assertEquals(1, world.sandbox().number("select count(*) from stripe_object where kind = 'refund'"
                + " and body->'metadata'->>'order' = ?", order));
    }

    private List<String> attempts(Customer customer) {
        return world.shop().texts("select status from payment where reference = ? order by id",
                customer.witness().order());
    }

    @Test
    @DisplayName("F15 key in use (409) and too many requests (429): told, and paid once later")
    void waitsWhenTheProviderAsksForPatience() {
        for (var fault : List.of("key_in_use", "rate_limit")) {
            world.fault(fault, "", SESSIONS);
            var customer = Customer.ordering(world, "f15-" + fault.replace('_', '-'));
            customer.assertReads("Payment cannot start yet");
            world.clearFaults();
            customer.tryAgain();
        }
    }

    @Test
    @DisplayName("F15 too many requests (429) on a refund: it stays open, and the money goes back once later")
    void paysBackLaterWhenTheProviderIsBusy() {
        var customer = Customer.ordering(world, "f15-refund");
        customer.pay();
        var order = customer.witness().order();
        world.fault("rate_limit", "", "/v1/refunds");
        new Clerk(world).refund(order);
        var status = "select status from refund where order_number = ?";
        assertEquals(List.of("GRANTED"), world.shop().texts(status, order));
        world.clearFaults();
        world.pass(Duration.ofMinutes(5));
        assertEquals(List.of("PAID_OUT"), Patience.until(() -> world.shop().texts(status, order),
                List.of("PAID_OUT")::equals));
        assertEquals(1, world.sandbox().number("select count(*) from stripe_object where kind = 'refund'"
                + " and body->'metadata'->>'order' = ?", order));
    }

    @Test
    @DisplayName("R-04, F5: all notifications lost: paid once all the same")
    void needsNoNotification() {
        world.fault("webhook_drop", "", "");
        var customer = Customer.ordering(world, "f5-dropped");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        world.pass(Duration.ofMinutes(5));
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("R-08, F21: notifications shuffled, three of each: one effect")
    void takesNotificationsInAnyOrder() {
        world.fault("webhook_shuffle", "3", "");
        world.fault("webhook_duplicate", "3", "");
        var customer = Customer.ordering(world, "f21");
        customer.pay();
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F24 notifications of another API version: stored, and what is true is read from the provider")
    void readsWhatIsTrueWhateverTheVersionOfTheNotification() {
        world.fault("other_api_version", "2020-08-27", "");
        var customer = Customer.ordering(world, "f24");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F31 the time to pay runs out while six customers pay: each paid once or not at all")
    void endsInOneWayWhenTimeRunsOutDuringThePayment() {
        var customers = IntStream.range(0, 6).mapToObj(number -> Customer.ordering(world, "f31-" + number)).toList();
        var payments = customers.stream().map(customer -> CompletableFuture.runAsync(() ->
                PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD))).toList();
        world.pass(Duration.ofMinutes(41));
        payments.forEach(CompletableFuture::join);
        world.pass(Duration.ofMinutes(15));
        customers.forEach(customer -> customer.witness().paidOnceOrNothing());
    }

    @Test
    @DisplayName("F31 money comes to an order that is just about to expire: paid once, its goods not released")
    void keepsTheOrderWhoseMoneyComesAsItExpires() {
        var customer = Customer.ordering(world, "f31-expiring");
        var witness = customer.witness();
        world.holds().delay("f31-expiring", "CLASS org.kontor.checkout.SettlementSteps\nMETHOD expire\nAT ENTRY",
                "$1.value().equals(\"" + witness.order() + "\")");
        world.fault("pay_expired", 1, "", "");
        world.pass(Duration.ofMinutes(41));
        world.holds().await("f31-expiring");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        comeBack(witness);
        witness.paidOnce();
    }

    @Test
    @DisplayName("F31 an order runs out of time while its payment is being taken over: paid once")
    void keepsTheOrderThatRunsOutOfTimeAsItIsPaid() {
        world.fault("webhook_drop", "", "");
        var customer = Customer.ordering(world, "f31-paying");
        var witness = customer.witness();
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        world.holds().delay("f31-paying", "CLASS org.kontor.checkout.SettlementSteps\nMETHOD apply\nAT ENTRY",
                "$1.reference().equals(\"" + witness.order() + "\")");
        var back = CompletableFuture.runAsync(() -> comeBack(witness));
        world.holds().await("f31-paying");
        world.pass(Duration.ofMinutes(41));
        back.join();
        witness.paidOnce();
    }

    private void comeBack(Witness witness) {
        world.visitor().visit(witness.orderPage().replace("/order/", "/checkout/return/"));
    }
}
