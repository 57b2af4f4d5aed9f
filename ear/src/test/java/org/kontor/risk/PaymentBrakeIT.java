package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Deals;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Risks;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Placed;
import org.kontor.it.ShippedEar;
import org.kontor.operations.TimeMachine;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.Sku;

/** Nobody tries out cards for long, and nobody else is stopped for that. */
class PaymentBrakeIT extends ShippedEar {

    private static final String TESTER = "203.0.113.78";
    private static final String SOMEBODY = "198.51.100.4";

    private static int elsewhere;

    @Inject
    private Carts carts;

    @Inject
    private Risks risks;

    @Inject
    private RiskQueries queries;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Staff staff;

    @Inject
    private Checkout checkout;

    @Inject
    private PaymentQueries payments;

    @Inject
    private TimeMachine machine;

    @Inject
    private PaymentBrake brake;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private PublicAddress address;

    @Inject
    private AuditQueries audit;

    @AfterEach
    void trustAgain() {
        actor.comesFrom(null);
        risks.forget();
    }

    private void as(Runnable deed) {
        staff.does(() -> {
            deed.run();
            return null;
        });
    }

    private Placed refusedCards(Sku sku, int tries) {
        var placed = shoppers.order(sku, 1);
        for (var attempt = 0; attempt < tries; attempt++) {
            PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.DECLINED_CARD);
        }
        return placed;
    }

    /** How often the audit log says in these words that a refused card of an order stopped somebody. */
    private long stops(Placed order, String words) {
        return staff.does(() -> audit.of("order", order.number().value())).stream()
                .filter(entry -> entry.action().equals("risk.stop") && entry.detail().endsWith(words)).count();
    }

    /** An order whose buyer types this address. */
    private Placed order(Sku sku, String email) {
        var cart = shoppers.readyCart(sku, 1);
        carts.contact(cart.token(), new CartContact(Email.parse(email), null, cart.shipTo(), null));
        return shoppers.order(carts.view(cart.token()).orElseThrow());
    }

    /** The next of many network addresses that nobody else has. */
    private void comeFromElsewhere() {
        actor.comesFrom("10.77." + ++elsewhere / 250 + "." + (1 + elsewhere % 250));
    }

    private boolean isPaused(Sku sku) {
        try {
            shoppers.order(sku, 1);
            return false;
        } catch (PaymentsPaused paused) {
            return true;
        }
    }

    @Test
    @DisplayName("A11, CHK-12: who tries out cards is stopped for a while, and nobody else")
    void stopsAnAddressThatTriesOutCards() {
        risks.brake(3, null, 20);
        var sku = shelf.product(1000, 200);
        actor.comesFrom(TESTER);
        var openedBefore = shoppers.order(sku, 1);
        var byLink = phone.pay(phone.send(phone.view(phone.draft(sku, 1))), PayMethod.CARD);

        var tried = refusedCards(sku, 4);

        assertTrue(Patience.until(() -> isPaused(sku), paused -> paused));
        for (var order : List.of(tried, openedBefore, byLink)) {
            assertEquals(PaymentStatus.EXPIRED, Patience.until(() -> payments.of(order.number().value()).get(0).status(),
                    status -> !status.isOpen()));
        }
        assertThrows(PaymentsPaused.class, () -> checkout.payAgain(tried.number(), tried.accessKey()));
        assertEquals(1, stops(tried, " cards were refused from one address"));
        assertEquals(1, stops(tried, " cards were refused of one buyer"));
        actor.comesFrom(SOMEBODY);
        deals.paid(shoppers.order(sku, 1));
        as(() -> machine.forward(Duration.ofMinutes(11)));
        actor.comesFrom(TESTER);
        assertFalse(isPaused(sku));
    }

    @Test
    @DisplayName("CHK-12: while the whole shop is tried out, payments begin one after the other")
    void slowsPaymentsWhileTheWholeShopIsTriedOut() {
        risks.brake(null, 6, 2);
        as(() -> machine.forward(Duration.ofMinutes(11)));
        var sku = shelf.product(1000, 200);
        var unpaid = shoppers.order(sku, 1);
        Placed tried = null;
        for (var attacker = 1; attacker <= 2; attacker++) {
            actor.comesFrom("192.0.2." + attacker);
            tried = refusedCards(sku, 3);
        }
        actor.comesFrom("192.0.2.1");
        assertTrue(Patience.until(() -> isPaused(sku), paused -> paused));

        actor.comesFrom(SOMEBODY);
        assertTrue(Patience.until(() -> staff.does(queries::isAlarm), alarm -> alarm));
        var begun = 0;
        for (var buyer = 0; buyer < 5; buyer++) {
            actor.comesFrom("198.51.100." + (10 + buyer));
            begun += isPaused(sku) ? 0 : 1;
        }
        assertEquals(2, begun);
        var answer = payOverTheWeb(tried);
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("Nothing was charged and your order is kept."), answer.body());
        assertEquals("60", answer.headers().firstValue("Retry-After").orElse(""));
        as(() -> machine.forward(Duration.ofMinutes(2)));
        actor.comesFrom(SOMEBODY);
        assertFalse(isPaused(sku));
        assertTrue(isPaused(sku));
        assertEquals(303, payOverTheWeb(unpaid).statusCode());
        as(() -> machine.forward(Duration.ofMinutes(11)));
    }

    @Test
    @DisplayName("A11: nobody opens payment pages in advance without end")
    void beginsOnlySoManyPaymentsFromOneAddress() {
        var sku = shelf.product(1000, 200);
        actor.comesFrom("203.0.113.90");
        for (var order = 0; order < 20; order++) {
            shoppers.order(sku, 1);
        }

        var paused = assertThrows(PaymentsPaused.class, () -> shoppers.order(sku, 1));

        assertEquals("risk.refused.starts", paused.messageKey());
        actor.comesFrom("203.0.113.91");
        assertFalse(isPaused(sku));
    }

    @Test
    @DisplayName("A11: whoever has one mailbox begins only so many card payments, from however many addresses")
    void beginsOnlySoManyPaymentsOfOneMailbox() {
        var sku = shelf.product(1000, 200);
        var mailbox = Tokens.fresh().substring(0, 12) + "%s@example.com";
        for (var order = 0; order < 20; order++) {
            comeFromElsewhere();
            order(sku, mailbox.formatted("+" + order));
        }
        comeFromElsewhere();

        var paused = assertThrows(PaymentsPaused.class, () -> order(sku, mailbox.formatted("")));

        assertEquals("risk.refused.starts", paused.messageKey());
        assertFalse(isPaused(sku), "somebody else begins from there");
        actor.comesFrom(null);
        order(sku, mailbox.formatted(""));
    }

    @Test
    @DisplayName("A11: whoever tries out cards under one mailbox is stopped on every address, and nobody else")
    void stopsAMailboxThatTriesOutCards() {
        risks.brake(3, null, 20);
        var sku = shelf.product(1000, 200);
        var mailbox = Tokens.fresh().substring(0, 12) + "@example.com";
        comeFromElsewhere();
        var openedBefore = order(sku, mailbox);
        Placed tried = null;
        for (var card = 0; card < 3; card++) {
            comeFromElsewhere();
            tried = order(sku, mailbox);
            PaymentPage.pay(tried.payUrl().orElseThrow(), PaymentPage.DECLINED_CARD);
        }

        assertEquals(PaymentStatus.EXPIRED, Patience.until(
                () -> payments.of(openedBefore.number().value()).get(0).status(), status -> !status.isOpen()));
        assertFalse(isPaused(sku), "one refused card stops no address");
        comeFromElsewhere();
        assertEquals("risk.refused.paused", assertThrows(PaymentsPaused.class, () -> order(sku, mailbox)).messageKey());
        assertThrows(PaymentsPaused.class, () -> checkout.payAgain(openedBefore.number(), openedBefore.accessKey()));
        assertEquals(1, stops(tried, "3 cards were refused of one buyer"));
        assertEquals(0, stops(tried, " cards were refused from one address"));
        as(() -> machine.forward(Duration.ofMinutes(11)));
        order(sku, mailbox);
    }

    @Test
    @DisplayName("A11: an account begins only so many card payments, whatever addresses it types")
    void beginsOnlySoManyPaymentsOfOneAccount() {
        var account = CustomerNumber.parse("C77000001");
        for (var payment = 0; payment < 20; payment++) {
            comeFromElsewhere();
            brake.begin(new PayingBuyer(account, Email.parse("typed" + payment + "@example.com")));
        }
        comeFromElsewhere();

        var more = new PayingBuyer(account, Email.parse("more@example.com"));
        assertThrows(PaymentsPaused.class, () -> brake.begin(more));
        brake.begin(new PayingBuyer(null, Email.parse("typed1@example.com")));
        brake.begin(new PayingBuyer(null, null));
    }

    @Test
    void closesNothingForARefusedCardOfLongAgo() {
        risks.brake(2, null, 20);
        actor.comesFrom("203.0.113.92");
        var order = shoppers.order(shelf.product(1000, 5), 1).number();
        var longAgo = clock.now().minus(Duration.ofMinutes(11));

        for (var told = 0; told < 4; told++) {
            assertEquals(List.of(), brake.declined("late:" + order + told, order, longAgo));
        }

        assertEquals(List.of(), brake.declined("new:" + order + 1, order, clock.now()));
        assertEquals(List.of(), brake.declined("new:" + order + 1, order, clock.now()));
        assertEquals(List.of(order), brake.declined("new:" + order + 2, order, clock.now()));
    }

    /** Presses the button of an order that waits to be paid. */
    private HttpResponse<String> payOverTheWeb(Placed order) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                            URI.create(address.of("/order/" + order.number() + "/pay")))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("key=" + order.accessKey())).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
