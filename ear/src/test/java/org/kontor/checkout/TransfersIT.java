package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.banking.BankRefused;
import org.kontor.banking.EnterReceipt;
import org.kontor.banking.ReceiptStatus;
import org.kontor.banking.ReceiptView;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.RefundRefused;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Prepayment by bank transfer: right, too little, too much, late, with a wrong reference, and entered twice. */
class TransfersIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private Transfers transfers;

    @Inject
    private Cancellations cancellations;

    @Inject
    private PaymentQueries payments;

    @Inject
    private MoneyDesk money;

    @Inject
    private BusinessClock clock;

    @Inject
    private OrderQueries orders;

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private UserTransaction transaction;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private Money excess(OrderView order) {
        return staff.does(() -> transfers.excess(List.of(order.number())).get(order.number()));
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    private String reference(OrderView order) {
        return CreditorReference.of(order.number().value()).pretty();
    }

    private ReceiptView receive(long minor, String reference) {
        return enter(minor, reference, "receipt:" + UUID.randomUUID());
    }

    private ReceiptView enter(long minor, String reference, String key) {
        return staff.does(() -> transfers.enter(new EnterReceipt(eur(minor), clock.today(), reference, "Ada Byron",
                false, new IdempotencyKey(key))));
    }

    @Test
    void waitsWithAReferenceAndConfirmsWhenTheMoneyIsThere() {
        var order = deals.awaitingTransfer(1000, 1);
        assertEquals(OrderStatus.PENDING_PAYMENT, order.status());
        var wanted = payments.transferOf(payment(order), "de").orElseThrow();
        assertEquals(order.total(), wanted.amount());
        assertEquals(order.number().value(), wanted.reference().body());
        var receipt = receive(1490, "Order " + reference(order));
        assertEquals(ReceiptStatus.MATCHED, receipt.status());
        var now = deals.now(order.number());
        assertEquals(OrderStatus.CONFIRMED, now.status());
        assertEquals(PaymentProgress.PAID, now.paymentStatus());
        assertEquals(PaymentStatus.CAPTURED, payment(order).status());
        assertTrue(payments.transferOf(payment(order), "de").isEmpty());
    }

    @Test
    void saysOfAReceiptOfNothingThatItsAmountIsMissing() {
        assertEquals("banking.refused.nothing",
                assertThrows(BankRefused.class, () -> receive(0, "RF18")).messageKey());
    }

    @Test
    void waitsForTheRestOfTooLittle() {
        var order = deals.awaitingTransfer(1000, 1);
        receive(1000, reference(order));
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
        assertEquals(PaymentProgress.PART_PAID, deals.now(order.number()).paymentStatus());
        assertEquals(eur(490), payments.transferOf(payment(order), "de").orElseThrow().amount());
        receive(490, order.number().value());
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(order.total(), payment(order).captured());
    }

    private void callOff(OrderView order, int units) {
        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), Map.of(order.itemLines().get(0).id(), units),
                "sold out", new IdempotencyKey("test-" + UUID.randomUUID()))));
    }

    @Test
    @DisplayName("ORD-04: units of an order that waits for a transfer are called off, and less is asked for")
    void asksForLessAfterSomeUnitsWereCalledOff() {
        var order = deals.awaitingTransfer(1000, 3);
        callOff(order, 2);
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
        var waiting = payments.of(order.number().value()).stream().filter(PaymentView::isAwaitingTransfer).toList();
        assertEquals(1, waiting.size());
        assertEquals(eur(1490), payments.transferOf(waiting.get(0), "de").orElseThrow().amount());
        receive(1490, reference(order));
        var now = deals.now(order.number());
        assertEquals(OrderStatus.CONFIRMED, now.status());
        assertEquals(PaymentProgress.PAID, now.paymentStatus());
    }

    @Test
    void callsOffNoPartOfWhatIsPaidInPart() {
        var order = deals.awaitingTransfer(1000, 3);
        receive(1000, reference(order));
        assertEquals("returns.refused.partPaid", assertThrows(RefundRefused.class, () -> callOff(order, 1)).messageKey());
        assertEquals(eur(2490), payments.transferOf(payment(order), "de").orElseThrow().amount());
        receive(2490, reference(order));
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
    }

    @Test
    void showsTooMuchUntilFinanceSendsTheDifferenceBack() {
        var order = deals.awaitingTransfer(1000, 1);
        receive(2000, reference(order));
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(PaymentProgress.OVERPAID, deals.now(order.number()).paymentStatus());
        assertEquals(eur(510), excess(order), "not the total of the order");
        staff.does(() -> {
            transfers.returnExcess(order.number());
            transfers.returnExcess(order.number());
            return null;
        });
        assertNull(excess(order), "it is on its way back");
        var refund = payment(order).transactions().stream().filter(call -> call.type() == TransactionType.REFUND)
                .toList();
        assertEquals(1, refund.size());
        assertEquals(eur(510), refund.get(0).amount());
        assertEquals(TransactionStatus.PENDING, refund.get(0).status());
        var open = money.list().stream().filter(one -> one.key().equals(refund.get(0).key())).toList();
        assertEquals(List.of(OpenMoney.Kind.TRANSFER), open.stream().map(OpenMoney::kind).toList());
        money.resolve(open.get(0));
        assertEquals(eur(510), payment(order).refunded());
        assertEquals(PaymentProgress.PAID, deals.now(order.number()).paymentStatus());
    }

    @Test
    void parksWhatNamesNoOrderUntilAPersonSaysWhatItIsFor() {
        var order = deals.awaitingTransfer(1000, 1);
        var receipt = receive(1490, "for my lamp " + UUID.randomUUID());
        assertEquals(ReceiptStatus.OPEN, receipt.status());
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(order.number()).status());
        staff.does(() -> transfers.assign(receipt.number(), order.number(), "the customer called"));
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertThrows(CheckoutRefused.class,
                () -> staff.does(() -> transfers.assign(receipt.number(), order.number(), "again")));
        var stray = receive(777, "nobody knows " + UUID.randomUUID());
        assertEquals(ReceiptStatus.RETURNED,
                staff.does(() -> transfers.giveBack(stray.number(), "unknown sender")).status());
    }

    @Test
    void refusesTheSameReceiptTwiceAndTakesASecondTransferForWhatItIs() {
        var order = deals.awaitingTransfer(1000, 1);
        var key = "receipt:" + UUID.randomUUID();
        assertEquals(enter(1490, reference(order), key).number(), enter(1490, reference(order), key).number());
        assertThrows(BankRefused.class, () -> receive(1490, reference(order)));
        staff.does(() -> transfers.enter(new EnterReceipt(eur(1490), clock.today(), reference(order), "Ada Byron", true,
                new IdempotencyKey("receipt:" + UUID.randomUUID()))));
        assertEquals(PaymentProgress.OVERPAID, deals.now(order.number()).paymentStatus());
        staff.does(() -> {
            transfers.returnExcess(order.number());
            return null;
        });
        assertEquals(eur(0), payment(order).refundable().minus(order.total()));
    }

    @Test
    void sendsMoneyBackThatComesAfterTheOrderWasCalledOff() {
        var order = deals.awaitingTransfer(1000, 1);
        cancellations.cancelOwn(order.number(), order.accessKey(), "mine");
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        receive(1490, reference(order));
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        var late = Patience.until(() -> payments.of(order.number().value()).get(1),
                payment -> payment.refundable().isZero());
        assertEquals(order.total(), late.captured());
        assertEquals(eur(0), late.refundable());
    }

    @Test
    void keepsNothingOfAnOrderThatWasPaidTwiceAndThenCalledOff() {
        var order = deals.paid(1000, 1);
        receive(2000, reference(order));
        cancellations.cancelOwn(order.number(), order.accessKey(), "mine");
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
        var all = payments.of(order.number().value());
        assertEquals(List.of(eur(0), eur(0)), all.stream().map(PaymentView::refundable).toList());
        var back = all.stream().flatMap(payment -> payment.transactions().stream())
                .filter(call -> call.type() == TransactionType.REFUND).toList();
        assertEquals(order.total().plus(eur(2000)),
                Money.sum("EUR", back.stream().map(TransactionView::amount).toList()));
    }

    @Test
    void locksAnOrderAndItsPaymentAsTheyAreThoughTheyWereReadBeforeTheMoneyCame() throws Exception {
        var order = deals.awaitingTransfer(1000, 1);
        transaction.begin();
        try {
            assertEquals(OrderStatus.PENDING_PAYMENT, orders.byNumber(order.number()).orElseThrow().status());
            var read = payments.of(order.number().value()).get(0);
            assertEquals(eur(0), read.captured());
            AtOnce.all(1, () -> receive(1490, reference(order)));

            var locked = ordering.lock(order.number());
            assertEquals(OrderStatus.CONFIRMED, locked.status());
            assertEquals(PaymentProgress.PAID, locked.paymentStatus());
            var paid = paying.lock(read.reference()).get(0);
            assertEquals(PaymentStatus.CAPTURED, paid.status());
            assertEquals(order.total(), paid.captured());
            assertEquals(TransactionStatus.SUCCESS, paid.transactions().get(0).status());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void locksAnOrderWithItsLinesAsTheyAreThoughTheyWereReadBeforeItWasCancelled() throws Exception {
        var order = deals.awaitingTransfer(1000, 1);
        transaction.begin();
        try {
            assertEquals(1, orders.byNumber(order.number()).orElseThrow().openUnits());
            AtOnce.all(1, () -> cancellations.cancelOwn(order.number(), order.accessKey(), "mine"));

            var locked = ordering.lock(order.number());
            assertEquals(OrderStatus.CANCELLED, locked.status());
            assertEquals(0, locked.openUnits());
            assertEquals(eur(0), locked.due());
        } finally {
            transaction.rollback();
        }
    }
}
