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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.PhoneOrders;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Placed;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentStatus;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.Sku;

/** Nobody tries out cards for long, and nobody else is stopped for that. */
class PaymentBrakeIT extends BrakedPayments {

    private static final String TESTER = "203.0.113.78";
    private static final String SOMEBODY = "198.51.100.4";

    @Inject
    private RiskQueries queries;

    @Inject
    private Deals deals;

    @Inject
    private PhoneOrders phone;

    @Inject
    private PublicAddress address;

    private Placed refusedCards(Sku sku, int tries) {
        var placed = shoppers.order(sku, 1);
        for (var attempt = 0; attempt < tries; attempt++) {
            PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.DECLINED_CARD);
        }
        return placed;
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
        staff.act(() -> machine.forward(Duration.ofMinutes(11)));
        actor.comesFrom(TESTER);
        assertFalse(isPaused(sku));
    }

    @Test
    @DisplayName("CHK-12: while the whole shop is tried out, payments begin one after the other")
    void slowsPaymentsWhileTheWholeShopIsTriedOut() {
        risks.brake(null, 6, 2);
        staff.act(() -> machine.forward(Duration.ofMinutes(11)));
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
        staff.act(() -> machine.forward(Duration.ofMinutes(2)));
        actor.comesFrom(SOMEBODY);
        assertFalse(isPaused(sku));
        assertTrue(isPaused(sku));
        assertEquals(303, payOverTheWeb(unpaid).statusCode());
        staff.act(() -> machine.forward(Duration.ofMinutes(11)));
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
