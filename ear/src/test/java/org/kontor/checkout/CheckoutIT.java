package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Eager;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.checkers.Statements;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.StockRefused;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.inbox.Inbox;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxEnvelope;

class CheckoutIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private Inbox inbox;

    @Inject
    private InboxDesk arrived;

    @Inject
    private Staff staff;

    @Inject
    private Statements statements;

    @Inject
    private Carts carts;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Inject
    private InventoryQueries stock;

    @AfterEach
    void theProviderSpeaksAgain() {
        SandboxPanel.behave();
    }

    private OrderView order(Placed placed) {
        return orders.byNumber(placed.number()).orElseThrow();
    }

    private int available(Sku sku) {
        return stock.available(Set.of(sku)).getOrDefault(sku, 0);
    }

    @Test
    @DisplayName("R-11: the goods are held before the customer is sent to pay")
    void sendsTheCustomerToPayAndHoldsTheGoodsMeanwhile() {
        var sku = shelf.product(15495, 3);
        var placed = shoppers.order(sku, 2);
        assertTrue(placed.payUrl().isPresent());
        assertEquals(1, available(sku));
        var order = order(placed);
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        assertEquals(PaymentProgress.PENDING, order.paymentStatus());
        assertEquals(Money.ofMinor(30990, "EUR"), order.total());
        assertEquals(Money.ofMinor(4948, "EUR"), order.tax());
    }

    @Test
    void confirmsTheOrderOnceThePaymentPageTookTheMoney() {
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        assertEquals(303, PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD));
        var order = checkout.returned(placed.number(), placed.accessKey());
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        var payment = payments.of(placed.number().value()).get(0);
        assertEquals(PaymentStatus.CAPTURED, payment.status());
        assertEquals(order.total(), payment.captured());
        assertEquals("4242", payment.cardLast4());
    }

    @Test
    void tellsOnTheTimelineOnceThatTheConfirmationWasMailed() {
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        checkout.returned(placed.number(), placed.accessKey());
        var mailed = Patience.until(() -> orders.timeline(placed.number()).stream()
                .filter(entry -> entry.kind().equals("MAIL_CONFIRMED")).toList(), entries -> !entries.isEmpty());
        assertEquals(1, mailed.size());
    }

    @Test
    void readsAnOrderWithItsLinesInTwoStatements() {
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        var heard = statements.of(() -> orders.byNumber(placed.number()));
        assertEquals(2, heard.size(), String.join("\n", heard));
    }

    @Test
    void readsLinesAndPaymentsOnceForEachStepFromTheButtonToTheWayBack() {
        SandboxPanel.fault("webhook_drop", 100, "", ""); // news that is quicker leaves the way back less to ask
        var cart = shoppers.readyCart(shelf.product(1995, 5), 1);
        var placed = new ArrayList<Placed>();
        var ordering = statements.of(() -> placed.add(shoppers.order(cart)));
        PaymentPage.pay(placed.get(0).payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        var returning = statements.of(() -> checkout.returned(placed.get(0).number(), placed.get(0).accessKey()));

        assertEquals(1, reads("FROM cart ", ordering), ordering.toString());
        for (var heard : List.of(ordering, returning)) {
            var steps = reads("FROM orders WHERE (number = ?) FOR UPDATE", heard);
            assertEquals(steps, reads("FROM order_line", heard), heard.toString());
            assertEquals(steps + 1, reads("FROM payment_transaction", heard), heard.toString());
            assertTrue(heard.stream().filter(sql -> sql.startsWith("UPDATE orders")).count() <= 1, heard.toString());
        }
    }

    private static long reads(String from, List<String> heard) {
        return heard.stream().filter(sql -> sql.startsWith("SELECT") && sql.contains(from)).count();
    }

    @Test
    @DisplayName("R-06: late news of money that was taken counts none of it again")
    void laterNewsOfATakenPaymentAskNobodyAndChangeNothing() {
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        checkout.returned(placed.number(), placed.accessKey());
        var taken = payments.of(placed.number().value()).get(0);
        for (var type : List.of("payment_intent.succeeded", "charge.succeeded", "checkout.session.completed")) {
            assertTrue(inbox.store("stripe",
                    new InboxEnvelope("evt_late_" + type + taken.id(), type, taken.key(), null), "{}"));
        }
        var news = Patience.until(() -> staff.does(() -> arrived.about(List.of(taken.key()))),
                rows -> rows.size() >= 3 && rows.stream().allMatch(row -> row.appliedAt() != null));
        assertTrue(news.size() >= 3 && news.stream().allMatch(row -> row.appliedAt() != null), news.toString());
        assertEquals(taken, payments.of(placed.number().value()).get(0));
    }

    @Test
    void keepsTheOrderOpenAfterADeclineAndTakesAnotherCard() {
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.DECLINED_CARD);
        assertEquals(OrderStatus.PENDING_PAYMENT, checkout.returned(placed.number(), placed.accessKey()).status());
        var again = checkout.payAgain(placed.number(), placed.accessKey());
        assertEquals(placed.payUrl(), again.payUrl());
        PaymentPage.pay(again.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        assertEquals(OrderStatus.CONFIRMED, checkout.returned(placed.number(), placed.accessKey()).status());
    }

    @Test
    void splitsTheTaxOfTwoRates() {
        var lamp = shelf.product(11900, 5);
        var book = shelf.product(1070, 5, TaxCategory.REDUCED);
        var token = carts.add(null, lamp, 1).token();
        carts.add(token, book, 2);
        var order = order(shoppers.order(shoppers.ready(token)));
        assertEquals(Money.ofMinor(1900 + 140, "EUR"), order.tax());
    }

    @Test
    void refusesACartThatIsNotWhatTheCustomerSaw() {
        var sku = shelf.product(1995, 5);
        var seen = shoppers.readyCart(sku, 1);
        carts.add(seen.token(), sku, 1);
        assertThrows(CheckoutRefused.class, () -> shoppers.order(seen));
        var now = carts.view(seen.token()).orElseThrow();
        assertThrows(CheckoutRefused.class,
                () -> checkout.place(shoppers.pressed(now, Money.ofMinor(1, "EUR"), PayMethod.CARD)));
        assertEquals(5, available(sku));
    }

    @Test
    void takesAPriceThatRoseOnceTheCustomerHasSeenTheNewTotal() {
        var sku = shelf.product(1995, 5);
        var seen = shoppers.readyCart(sku, 1);
        shelf.reprice(sku, 2495);
        assertThrows(CheckoutRefused.class, () -> shoppers.order(seen));
        var placed = shoppers.order(carts.view(seen.token()).orElseThrow());
        assertEquals(Money.ofMinor(2495 + 490, "EUR"), order(placed).total());
    }

    @Test
    void showsNobodyAnOrderWithoutItsKey() {
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        assertThrows(NotFound.class, () -> checkout.returned(placed.number(), "0".repeat(32)));
        assertThrows(NotFound.class, () -> checkout.payAgain(placed.number(), null));
    }

    @Test
    @DisplayName("R-01: every one of fifty presses at once finds the one order and its one page")
    void makesOneOrderOfAButtonThatIsPressedFiftyTimesAtOnce() throws Exception {
        var sku = shelf.product(1995, 50);
        var cart = shoppers.readyCart(sku, 2);
        var found = AtOnce.all(50, () -> Eager.until(() -> shoppers.order(cart)));
        assertEquals(1, found.stream().map(Placed::number).distinct().count());
        assertEquals(1, found.stream().flatMap(placed -> placed.payUrl().stream()).distinct().count());
        assertEquals(48, available(sku));
        assertEquals(1, payments.of(found.get(0).number().value()).size());
    }

    @Test
    @DisplayName("R-14, F28: the last piece is sold to one of fifty buyers, the others are told before they pay")
    void sellsTheLastPieceToExactlyOneOfFiftyBuyers() throws Exception {
        var sku = shelf.product(1995, 50);
        var ready = IntStream.range(0, 50).mapToObj(buyer -> shoppers.readyCart(sku, 1)).collect(Collectors.toList());
        var other = shoppers.readyCart(sku, 49);
        shoppers.order(other);
        var won = new AtomicInteger();
        var next = new AtomicInteger();
        AtOnce.all(50, () -> {
            var mine = ready.get(next.getAndIncrement());
            try {
                Eager.until(() -> shoppers.order(mine));
                return won.incrementAndGet();
            } catch (StockRefused | CheckoutRefused told) {
                return 0;
            }
        });
        assertEquals(1, won.get());
        assertEquals(Map.of(sku, 0), stock.available(Set.of(sku)));
    }
}
