package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Eager;
import org.kontor.builders.Leap;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.inventory.InventoryQueries;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.RefundRefused;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Sku;

@DisplayName("PAY-03: customers who pay in a way that takes days")
class BankDebitIT extends ShippedEar {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MORE_THAN_A_HANDFUL = 51;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private Leap leap;

    @Inject
    private Checkout checkout;

    @Inject
    private Janitor janitor;

    @Inject
    private Cancellations cancellations;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @Inject
    private BusinessClock clock;

    @BeforeEach
    void banksTakeTheirTime() {
        SandboxPanel.fault("slow_debit", 1000, "2000", "");
    }

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
    }

    private Placed debited(Sku sku) {
        var placed = shoppers.order(sku, 1);
        assertEquals(303, PaymentPage.debit(placed.payUrl().orElseThrow()));
        var order = checkout.returned(placed.number(), placed.accessKey());
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        assertEquals(PaymentStatus.PROCESSING, deals.payment(placed).status());
        return placed;
    }

    private void ends(Placed placed, boolean paid) {
        SandboxPanel.endDebit(deals.payment(placed).intentRef(), paid);
    }

    private OrderView now(Placed placed) {
        return deals.now(placed.number());
    }

    private OrderView once(Placed placed, OrderStatus status) {
        var order = Patience.until(() -> now(placed), each -> each.status() == status);
        assertEquals(status, order.status());
        return order;
    }

    private void fails(Placed placed) {
        ends(placed, false);
        assertEquals(PaymentStatus.FAILED, Patience.until(() -> deals.payment(placed).status(),
                PaymentStatus.FAILED::equals));
    }

    private int available(Sku sku) {
        return stock.available(Set.of(sku)).get(sku);
    }

    private long mails(Placed placed, String subject) {
        return SandboxPanel.subjects(now(placed).email()).stream()
                .filter(mail -> mail.equals(subject.formatted(placed.number()))).count();
    }

    @Test
    @DisplayName("an order is kept while its bank takes days, and confirmed once when the money is there")
    void keepsTheOrderUntilTheMoneyIsThere() {
        var sku = shelf.product(1995, 1);
        var placed = debited(sku);
        leap.by(Duration.ofHours(25));
        leap.by(AN_HOUR);
        assertEquals(OrderStatus.PENDING_PAYMENT, now(placed).status());
        assertEquals(0, available(sku));

        ends(placed, true);

        var order = once(placed, OrderStatus.CONFIRMED);
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(order.total(), deals.payment(placed).captured());
        assertEquals(1, payments.of(placed.number().value()).size());
    }

    @Test
    @DisplayName("a debit that fails after the time to pay was over gives time anew, with the goods, and one mail")
    void keepsTheGoodsAndTellsWhenADebitFailsAfterTheTimeToPay() {
        var sku = shelf.product(1995, 1);
        var placed = debited(sku);
        leap.by(Duration.ofHours(25));

        fails(placed);

        var order = now(placed);
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        var minutes = Duration.ofMinutes(payments.terms(order.market()).cardMinutes() - 1);
        assertTrue(order.payUntil().isAfter(clock.now().plus(minutes)), order.payUntil() + " at " + clock.now());
        assertEquals(0, available(sku));
        assertEquals(1, Patience.until(() -> mails(placed, "The payment for your order %s did not go through"),
                count -> count > 0));
        var page = checkout.payAgain(placed.number(), placed.accessKey()).payUrl().orElseThrow();
        PaymentPage.pay(page, PaymentPage.GOOD_CARD);
        assertEquals(OrderStatus.CONFIRMED, checkout.returned(placed.number(), placed.accessKey()).status());
        assertEquals(1, mails(placed, "The payment for your order %s did not go through"));
    }

    @Test
    @DisplayName("an order whose debit failed and that nobody pays in another way is let go when the new time is over")
    void letsTheOrderGoWhenNobodyPaysAfterAFailedDebit() {
        var sku = shelf.product(1995, 1);
        var placed = debited(sku);
        var before = now(placed).payUntil();
        fails(placed);
        assertFalse(now(placed).payUntil().isBefore(before));
        assertEquals(1, Patience.until(() -> mails(placed, "The payment for your order %s did not go through"),
                count -> count > 0));

        leap.by(AN_HOUR);

        once(placed, OrderStatus.EXPIRED);
        assertEquals(1, available(sku));
    }

    @Test
    @DisplayName("R-05: an order cannot be called off while its bank transfers; money that comes for one that was goes back once")
    void sendsMoneyBackOnceThatComesForAnOrderThatWasCalledOff() {
        var running = debited(shelf.product(1995, 1));
        assertThrows(RefundRefused.class, () -> cancel(running));
        ends(running, true);
        once(running, OrderStatus.CONFIRMED);

        var sku = shelf.product(1995, 1);
        var placed = shoppers.order(sku, 1);
        cancel(placed);
        once(placed, OrderStatus.CANCELLED);
        SandboxPanel.fault("pay_expired", 1, "", "");
        assertEquals(303, PaymentPage.debit(placed.payUrl().orElseThrow()));
        checkout.returned(placed.number(), placed.accessKey());
        var intent = SandboxPanel.intentOf(deals.payment(placed).gatewayRef());
        SandboxPanel.endDebit(intent, true);

        var back = Patience.until(() -> deals.payment(placed), each -> each.refunded().isPositive());
        assertEquals(deals.payment(placed).amount(), back.captured());
        assertEquals(back.captured(), back.refunded());
        assertEquals(1, back.transactions().stream().filter(call -> call.type().name().equals("REFUND")).count());
        assertEquals(OrderStatus.CANCELLED, now(placed).status());
        assertEquals(1, available(sku));
        assertEquals(1, Patience.until(() -> mails(placed, "We are sending your money for order %s back"),
                count -> count > 0));
    }

    private void cancel(Placed placed) {
        staff.does(() -> cancellations.cancel(new CancelItems(placed.number(), Map.of(), "changed my mind",
                new IdempotencyKey("test-" + UUID.randomUUID()))));
    }

    @Test
    @DisplayName("INV-02: orders that wait for banks, however many, neither keep an abandoned one from ending nor cost calls")
    void letsAnAbandonedOrderGoBehindManyThatWaitForTheirBanks() throws Exception {
        var sku = shelf.product(1995, MORE_THAN_A_HANDFUL);
        var waiting = IntStream.range(0, MORE_THAN_A_HANDFUL).mapToObj(each -> debited(sku)).toList();
        var wanted = shelf.product(1995, 1);
        var abandoned = shoppers.order(wanted, 1);
        var before = clock.now().plus(AN_HOUR);

        leap.by(AN_HOUR);

        once(abandoned, OrderStatus.EXPIRED);
        assertEquals(1, available(wanted));
        assertEquals(MORE_THAN_A_HANDFUL, Patience.until(() -> checkedSince(waiting.stream(), before),
                checked -> checked == MORE_THAN_A_HANDFUL), "each is asked about as its own plan says");
        SandboxPanel.fault("slow", 1, "0", deals.payment(waiting.get(0)).gatewayRef() + "/expire");
        for (var round = 0; round < 3; round++) {
            Eager.until(() -> {
                janitor.sweep();
                return null;
            });
        }
        assertTrue(SandboxPanel.isOn("slow"), "nobody tries to close what the customer has paid");
        assertEquals(0, available(sku));

        waiting.forEach(placed -> ends(placed, false));
        assertEquals(MORE_THAN_A_HANDFUL, Patience.until(() -> failed(waiting.stream()),
                count -> count == MORE_THAN_A_HANDFUL));
        leap.by(AN_HOUR);
        assertEquals(MORE_THAN_A_HANDFUL, Patience.until(() -> available(sku), left -> left == MORE_THAN_A_HANDFUL));
    }

    private long checkedSince(Stream<Placed> some, Instant moment) {
        return some.filter(placed -> !deals.payment(placed).updatedAt().isBefore(moment)).count();
    }

    private long failed(Stream<Placed> some) {
        return some.filter(placed -> deals.payment(placed).status() == PaymentStatus.FAILED).count();
    }
}
