package org.kontor.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import org.kontor.payment.Bell;

/** Notifications that come fifty times, too early or broken, and a provider that charged something else. */
@Tag("chaos")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Verdicts.class)
class StrangeNewsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int MOST_ATTEMPTS = 10;

    private ChaosWorld world;

    @BeforeAll
    void open() {
        world = ChaosWorld.open("news");
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    @AfterEach
    void everybodyBehaves() {
        world.clearFaults();
    }

    /** Rings at the shop's door as the provider does; the status of the answer. */
    private int knock(String body) {
        var secret = world.world().wiring().shop().get("KONTOR_STRIPE_WEBHOOK_SECRET");
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(world.shopUrl() + "/hooks/stripe"))
                    .header("Stripe-Signature", Bell.signature(secret, Instant.now(), body))
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException silent) {
            throw new IllegalStateException(silent);
        }
    }

    private List<String> inbox(String event) {
        return world.shop().texts("select status || ' with effects ' || coalesce(effects, 0) from inbox"
                + " where event_id = ?", event);
    }

    @Test
    @DisplayName("F19 the provider charged another amount: not paid, and a person is told")
    void believesNoOtherAmountThanWasAskedFor() {
        var customer = Customer.ordering(world, "f19");
        world.fault("wrong_amount", 1, "-100", "");
        customer.pay();
        var order = customer.witness().order();
        var trouble = "select count(*) from payment where reference = ? and trouble is not null and captured_minor = 0";
        assertEquals(1, Patience.until(() -> world.shop().number(trouble, order), told -> told == 1));
        assertEquals(List.of("PENDING_PAYMENT"),
                world.shop().texts("select status from orders where number = ?", order));
        world.books().balanceBut(finding -> finding.startsWith("G1 ") || finding.startsWith("G2 "));
    }

    @Test
    @DisplayName("F20 the same notification fifty times at once: stored once, one effect, every one answered well")
    void storesOnceWhatComesFiftyTimesAtOnce() {
        var customer = Customer.ordering(world, "f20");
        world.fault("webhook_drop", "", "");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        var session = world.shop().texts("select gateway_ref from payment where reference = ?",
                customer.witness().order());
        var body = """
                {"id":"evt_f20","type":"checkout.session.completed","data":{"object":{"id":"%s",\
                "object":"checkout.session"}}}""".formatted(session.get(0));
        var answers = IntStream.range(0, 50).mapToObj(turn -> CompletableFuture.supplyAsync(() -> knock(body))).toList()
                .stream().map(CompletableFuture::join).toList();
        assertEquals(Collections.nCopies(50, 200), answers);
        var once = List.of("APPLIED with effects 1");
        assertEquals(once, Patience.until(() -> inbox("evt_f20"), once::equals));
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F22 the notification overtakes the note of the payment page: kept, applied later, paid once")
    void keepsANotificationThatIsTooEarly() {
        var customer = new Customer(world, "f22");
        customer.reachTheOrderButton();
        world.holds().delay("f22", "CLASS org.kontor.payment.stripe.StripeGateway\nMETHOD authorize\nAT EXIT",
                "$1.email().value().equals(\"" + customer.email() + "\")");
        Customer.inVain(customer::order);
        world.holds().await("f22");
        var page = "select body->>'url' from stripe_object where kind = 'checkout.session'"
                + " and body->>'customer_email' = ?";
        assertEquals(303, PaymentPage.pay(world.sandbox().texts(page, customer.email()).get(0), PaymentPage.GOOD_CARD));
        customer.witness().paidOnce();
    }

    @Test
    @DisplayName("F25 a signed notification about nothing that exists: parked after ten tries, others flow")
    void parksPoisonAndGoesOn() {
        assertEquals(200, knock("""
                {"id":"evt_f25","type":"checkout.session.completed","data":{"object":{"id":"cs_of_nobody",\
                "object":"checkout.session"}}}"""));
        var customer = Customer.ordering(world, "f25");
        PaymentPage.pay(customer.page().location(), PaymentPage.GOOD_CARD);
        customer.witness().paidOnce();
        var attempts = "select attempts from inbox where event_id = 'evt_f25'";
        for (var tried = 1L; tried < MOST_ATTEMPTS; tried++) {
            var sofar = tried;
            Patience.until(() -> world.shop().number(attempts), count -> count >= sofar);
            world.pass(LONGEST_WAIT);
        }
        var parked = List.of("PARKED with effects 0");
        assertEquals(parked, Patience.until(() -> inbox("evt_f25"), parked::equals));
    }
}
