package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.News;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionType;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.shared.Money;

/** What the provider tells comes when the test says so: its own notifications are dropped. */
@DisplayName("Notifications of one payment, in every order and at the worst moment")
class NoticesIT extends ShippedEar {

    private static final int FEW_MOMENTS = 40;
    private static final int MANY_MOMENTS = 200;
    private static final int REFUNDS_OF_NEWS = 4;
    private static final int ORDERS_OF_NEWS = 40;
    private static final int MANY = 100_000;
    /** So that the brake on payments does not take the test for somebody who tries out cards. */
    private static final int FEW = 10;
    private static final List<String> EARLY = List.of("payment_intent.created", "payment_intent.payment_failed",
            "charge.failed", "checkout.session.completed");
    private static final List<String> OF_A_PAID_ONE = List.of("payment_intent.created", "payment_intent.succeeded",
            "charge.succeeded", "charge.updated", "checkout.session.completed", "charge.refunded",
            "payment_intent.canceled", "checkout.session.expired");
    private static final List<String> OF_A_REFUND = List.of("payment_intent.succeeded", "checkout.session.completed",
            "refund.created", "charge.refunded", "refund.updated", "charge.refund.updated");

    @Inject
    private News news;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private Reimbursements refunds;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @BeforeEach
    void theProviderTellsNothingByItself() {
        SandboxPanel.fault("webhook_drop", MANY, "", "");
    }

    @AfterEach
    void itSpeaksAgain() {
        SandboxPanel.behave();
    }

    private PaymentView payment(Placed placed) {
        var all = payments.of(placed.number().value());
        assertEquals(1, all.size());
        return all.get(0);
    }

    private Placed paidUnheard() {
        var placed = shoppers.order(shelf.product(1995, 2), 1);
        assertEquals(303, PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD));
        return placed;
    }

    private OrderView isPaidOnce(Placed placed) {
        var order = deals.now(placed.number());
        var payment = payment(placed);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.PAID, order.paymentStatus());
        assertEquals(PaymentStatus.CAPTURED, payment.status());
        assertEquals(order.total(), payment.captured());
        assertEquals(payment.captured(), Money.sum("EUR", payment.transactions().stream()
                .filter(call -> call.type() != TransactionType.AUTH).map(call -> call.amount()).toList()));
        assertEquals(1, count(placed, "STATUS", "CONFIRMED"));
        return order;
    }

    private long count(Placed placed, String kind, String detail) {
        return orders.timeline(placed.number()).stream()
                .filter(line -> line.kind().equals(kind) && (detail == null || detail.equals(line.detail()))).count();
    }

    @Test
    @DisplayName("R-02: return page and notification in the same moment, 40 times: taken once, told once")
    void settlesOnceWhenBothComeInTheSameMoment() throws Exception {
        meet(FEW_MOMENTS);
    }

    @Test
    @Tag("chaos")
    @DisplayName("R-02, F26: return page and notification in the same moment, 200 times: taken once, told once")
    void settlesOnceTwoHundredTimes() throws Exception {
        meet(MANY_MOMENTS);
    }

    private void meet(int moments) throws Exception {
        var paid = IntStream.range(0, moments).mapToObj(turn -> paidUnheard()).toList();
        for (var placed : paid) {
            var key = payment(placed).key();
            AtOnce.together(List.<Callable<Object>>of(() -> checkout.returned(placed.number(), placed.accessKey()),
                    () -> news.tell("checkout.session.completed", key)));
            isPaidOnce(placed);
        }
        for (var placed : paid) {
            assertEquals(1, Patience.until(() -> count(placed, "MAIL_CONFIRMED", null), mails -> mails > 0));
        }
    }

    @Test
    @DisplayName("R-08, F21: what is told of a paid order in any order and several times ends in the same state")
    void endsInTheSameStateWhateverComesFirst() throws Exception {
        for (var turn = 0; turn < ORDERS_OF_NEWS; turn++) {
            var placed = paidUnheard();
            var told = new ArrayList<>(OF_A_PAID_ONE);
            if (turn % FEW == 0) {
                told.add("payment_intent.payment_failed");
            }
            tellAll(told, payment(placed).key(), new Random(turn));
            isPaidOnce(placed);
        }
    }

    @Test
    @DisplayName("R-08, R-09: a refund of which the answer was lost goes back once in whatever order it is told")
    void countsARefundOnceWhateverComesFirst() throws Exception {
        for (var turn = 0; turn < REFUNDS_OF_NEWS; turn++) {
            var order = deals.paid(1995, 2);
            SandboxPanel.fault("server_error_after", 1, "", "/v1/refunds");
            var cent = Money.ofMinor(501, "EUR");
            var granted = refunds.grant(Reimbursements.wish(order,
                    new GrantRefund.Line(Reimbursements.item(order).id(), 0, cent, GoodsFate.NONE)));
            tellAll(OF_A_REFUND, payments.of(order.number().value()).get(0).key(), new Random(turn));
            assertEquals(cent, deals.now(order.number()).refunded());
            assertEquals(PaymentProgress.PART_REFUNDED, deals.now(order.number()).paymentStatus());
            assertEquals(1, SandboxPanel.refundsMade("refund:" + granted.number()));
        }
    }

    @Test
    @DisplayName("R-03: news before the money is there completes nothing, and the order is paid under its number later")
    void completesNothingBeforeTheMoneyIsThere() throws Exception {
        var placed = shoppers.order(shelf.product(1995, 2), 1);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.DECLINED_CARD);
        for (var order : permutations(EARLY)) {
            for (var type : order) {
                news.tell("evt_" + type + placed.number(), type, payment(placed).key());
            }
            assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(placed.number()).status());
            assertEquals(PaymentStatus.REQUIRES_ACTION, payment(placed).status());
        }
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        news.tell("payment_intent.succeeded", payment(placed).key());
        assertEquals(placed.number(), isPaidOnce(placed).number());
    }

    /** Each of them one to three times, in an order of these dice; a repeat bears the number of the first. */
    private void tellAll(List<String> types, String key, Random dice) throws Exception {
        var told = new ArrayList<String>();
        types.forEach(type -> told.addAll(Collections.nCopies(1 + dice.nextInt(3), type)));
        Collections.shuffle(told, dice);
        for (var type : told) {
            news.tell("evt_" + type + key, type, key);
        }
    }

    private static List<List<String>> permutations(List<String> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<String>>();
        for (var first : some) {
            var others = some.stream().filter(each -> !each.equals(first)).toList();
            permutations(others).forEach(rest -> {
                var one = new ArrayList<>(List.of(first));
                one.addAll(rest);
                all.add(one);
            });
        }
        return all;
    }
}
