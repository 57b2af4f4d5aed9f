package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.PaymentPage;
import org.kontor.cart.CartContact;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Placed;
import org.kontor.payment.PaymentStatus;
import org.kontor.security.Tokens;
import org.kontor.shared.CustomerNumber;
import org.kontor.shared.Email;
import org.kontor.shared.Sku;

/** Who tries out cards from many addresses is known by the account or the mailbox. */
class BuyerBrakeIT extends BrakedPayments {

    private static int elsewhere;

    @Inject
    private Carts carts;

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
        var tried = new ArrayList<Placed>();
        for (var card = 0; card < 3; card++) {
            comeFromElsewhere();
            tried.add(order(sku, mailbox));
            PaymentPage.pay(tried.get(card).payUrl().orElseThrow(), PaymentPage.DECLINED_CARD);
        }

        assertEquals(PaymentStatus.EXPIRED, Patience.until(
                () -> payments.of(openedBefore.number().value()).get(0).status(), status -> !status.isOpen()));
        assertFalse(isPaused(sku), "one refused card stops no address");
        comeFromElsewhere();
        assertEquals("risk.refused.paused", assertThrows(PaymentsPaused.class, () -> order(sku, mailbox)).messageKey());
        assertThrows(PaymentsPaused.class, () -> checkout.payAgain(openedBefore.number(), openedBefore.accessKey()));
        // The order of the news is the provider's business: one of them is the third.
        assertEquals(1, tried.stream().mapToLong(order -> stops(order, "3 cards were refused of one buyer")).sum());
        assertEquals(0, tried.stream().mapToLong(order -> stops(order, " cards were refused from one address")).sum());
        staff.act(() -> machine.forward(Duration.ofMinutes(11)));
        order(sku, mailbox);
    }

    @Test
    @DisplayName("A11: of refused cards that are told at once exactly one is the last that is borne")
    void seesTheLastThatIsBorneAmongCardsThatAreToldAtOnce() throws Exception {
        risks.brake(3, null, 20);
        comeFromElsewhere();
        var order = order(shelf.product(1000, 5), Tokens.fresh().substring(0, 12) + "@example.com");
        var told = new AtomicInteger();

        AtOnce.all(6, () -> brake.declined("once:" + order.number() + ":" + told.incrementAndGet(), order.number(),
                clock.now()));

        assertEquals(1, stops(order, "3 cards were refused of one buyer"));
        assertEquals(1, stops(order, "3 cards were refused from one address"));
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
}
