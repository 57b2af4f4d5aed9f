package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.OpenMoney;

@DisplayName("R-06 F19 Money that is more than was asked for, or that comes for an attempt that had ended")
class OddMoneyIT extends OddMoney {

    @Inject
    private Settlement settlement;

    @Inject
    private Staff staff;

    @Inject
    private Transfers transfers;

    @Test
    @DisplayName("too much pays the order once finance took it over, and what is too much goes back")
    void givesBackWhatWasTooMuch() {
        var order = chargedAnother(250);

        money.resolve(money.open(order.number()).get(0));
        money.resolve(new OpenMoney(OpenMoney.Kind.OTHER_AMOUNT, attempts(order).get(0).id(), order.number().value(),
                "stripe", "again", null, order.total(), order.placedAt(), null));

        assertEquals(OrderStatus.CONFIRMED, now(order).status());
        assertEquals(PaymentProgress.OVERPAID, now(order).paymentStatus());
        assertTrue(staff.does(() -> transfers.returnExcess(order.number())));
        assertEquals(order.total(), Patience.until(() -> kept(order), order.total()::equals));
        assertEquals(PaymentProgress.PAID, Patience.until(() -> now(order).paymentStatus(),
                PaymentProgress.PAID::equals));
    }

    @Test
    @DisplayName("R-06: money for an attempt that had ended goes back by itself when another has paid the order")
    void givesBackTheMoneyOfADeadAttempt() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        settlement.closeOrder(placed.number());
        var second = checkout.payAgain(placed.number(), placed.accessKey());
        PaymentPage.pay(second.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        var order = checkout.returned(placed.number(), placed.accessKey());
        assertEquals(OrderStatus.CONFIRMED, order.status());

        PaymentPage.payExpired(placed.payUrl().orElseThrow());

        var dead = Patience.until(() -> attempts(order).get(0), attempt -> attempt.refunded().equals(order.total()));
        assertEquals(order.total(), dead.captured());
        assertEquals(order.total(), dead.refunded());
        assertEquals(order.total(), kept(order));
        assertEquals(PaymentProgress.PAID, Patience.until(() -> now(order).paymentStatus(),
                PaymentProgress.PAID::equals));
        assertEquals(List.of(), money.open(order.number()));
        var told = Patience.until(() -> SandboxPanel.subjects(order.email()), mails -> mails.stream()
                .anyMatch(mail -> mail.contains("twice")));
        assertEquals(1, told.stream().filter(mail -> mail.equals("You paid order " + order.number() + " twice")).count());
    }

    @Test
    @DisplayName("money for an attempt that had ended pays the order when nothing else did")
    void takesTheMoneyOfADeadAttemptForAnOrderThatWaits() {
        var placed = shoppers.order(shelf.product(1000, 1), 1);
        settlement.closeOrder(placed.number());

        PaymentPage.payExpired(placed.payUrl().orElseThrow());

        var order = Patience.until(() -> deals.now(placed.number()), now -> now.status() == OrderStatus.CONFIRMED);
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(order.total(), kept(order));
    }
}
