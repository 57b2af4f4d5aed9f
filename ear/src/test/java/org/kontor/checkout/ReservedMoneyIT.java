package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.Eager;
import org.kontor.builders.Staff;
import org.kontor.checkout.byhand.ByHand;
import org.kontor.checkout.byhand.ReservedMoney;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderDesk;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.security.Tokens;
import org.kontor.shared.DomainException;
import org.kontor.shared.Money;

/** PAY-01: finance takes reserved money by hand, all or a part, and lets go the rest. The delivery fee is 4,90 €. */
class ReservedMoneyIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private ReservedMoney money;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OrderQueries orders;

    @Inject
    private OrderDesk desk;

    @Inject
    private AuditQueries audit;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    private ByHand wish(OrderView order, String reason) {
        var payment = payment(order);
        return new ByHand(order.number(), payment.id(), payment.capturable(), reason,
                ByHand.key(payment.id(), Tokens.fresh().substring(0, 12)));
    }

    private PaymentView take(ByHand wish, long cents) {
        return staff.does(() -> money.take(wish, eur(cents)));
    }

    private PaymentView letGo(ByHand wish) {
        return staff.does(() -> money.letGo(wish));
    }

    private static String refusal(Runnable press) {
        return assertThrows(DomainException.class, press::run).messageKey();
    }

    private boolean isTold(OrderView order, String kind) {
        return staff.does(() -> orders.timeline(order.number())).stream().anyMatch(entry -> entry.kind().equals(kind));
    }

    @Test
    void takesAPartAndTheNextParcelNeedsThatMuchLess() {
        var order = deals.reserved(1000, 3);
        assertEquals(eur(600), take(wish(order, "deposit, as agreed by phone"), 600).captured());
        assertEquals(PaymentProgress.PART_PAID, deals.now(order.number()).paymentStatus());
        assertTrue(isTold(order, "TAKEN_BY_HAND"));

        deals.ship(order, Map.of(order.itemLines().get(0).id(), 1));
        assertEquals(eur(1490), payment(order).captured());
        deals.ship(order, Map.of(order.itemLines().get(0).id(), 2));
        assertEquals(order.total(), payment(order).captured());
        assertEquals(PaymentStatus.CAPTURED, payment(order).status());
    }

    @Test
    void takesAllOfIt() {
        var order = deals.reserved(1000, 1);
        assertEquals(PaymentStatus.CAPTURED, take(wish(order, "made to measure"), 1490).status());
        assertEquals(PaymentProgress.PAID, deals.now(order.number()).paymentStatus());
        deals.ship(order);
        assertEquals(eur(1490), payment(order).captured());
    }

    @Test
    void takesOnceForAButtonPressedTwentyTimes() throws Exception {
        var order = deals.reserved(1000, 1);
        var wish = wish(order, "pressed often");
        AtOnce.all(20, () -> Eager.until(() -> take(wish, 700)));
        assertEquals(eur(700), payment(order).captured());
        assertEquals(1, payment(order).transactions().stream().filter(call -> call.type() == TransactionType.CAPTURE
                && call.status() == TransactionStatus.SUCCESS).count());
    }

    @Test
    @DisplayName("A10: who wants more than is reserved is refused, and the audit log keeps it")
    void keepsThatMoreWasWantedThanIsReserved() {
        var order = deals.reserved(1000, 1);
        assertEquals("checkout.refused.takeTooMuch", refusal(() -> take(wish(order, "too much"), 99_999)));
        assertEquals("checkout.refused.reason", refusal(() -> take(wish(order, " "), 1000)));
        var kept = staff.does(() -> audit.of("order", order.number().value())).stream()
                .filter(entry -> entry.action().equals("payment.refuse")).map(AuditEntry::detail).toList();
        assertEquals(1, kept.size(), kept::toString);
        assertTrue(kept.get(0).startsWith("wanted 999.99 EUR: "), kept::toString);
        assertEquals(eur(0), payment(order).captured());
    }

    @Test
    void refusesWhatIsTooMuchWithoutReasonOnHoldOrOutOfDate() {
        var order = deals.reserved(1000, 1);
        assertEquals("checkout.refused.takeTooMuch", refusal(() -> take(wish(order, "too much"), 1491)));
        assertEquals("checkout.refused.takeTooMuch", refusal(() -> take(wish(order, "nothing"), 0)));
        assertEquals("checkout.refused.reason", refusal(() -> take(wish(order, " "), 100)));
        var seenBefore = wish(order, "a tab that was left open");
        var other = wish(order, "another tab that was left open");
        take(wish(order, "quicker"), 100);
        assertEquals("checkout.refused.paymentMoved", refusal(() -> take(seenBefore, 100)));
        assertEquals("checkout.refused.paymentMoved", refusal(() -> letGo(other)));
        staff.does(() -> {
            desk.hold(order.number(), "wait");
            return null;
        });
        assertEquals("checkout.refused.takeOnHold", refusal(() -> take(wish(order, "held"), 100)));
        assertEquals(eur(100), payment(order).captured());
    }

    @Test
    void letsGoWhatIsReservedAndTheOrderWaitsForAnotherPayment() {
        var order = deals.reserved(1000, 1);
        var wish = wish(order, "customer pays otherwise");
        assertEquals(PaymentStatus.VOIDED, letGo(wish).status());
        assertEquals(PaymentStatus.VOIDED, letGo(wish).status(), "pressed again");
        var now = deals.now(order.number());
        assertEquals(OrderStatus.ON_HOLD, now.status());
        assertEquals(HoldKind.PAYMENT, now.holdKind());
        assertEquals(PaymentProgress.VOIDED, now.paymentStatus());
        assertTrue(isTold(order, "LET_GO_BY_HAND"));
    }

    @Test
    void letsGoTheRestOfWhatWasTakenInPart() {
        var order = deals.reserved(1000, 1);
        take(wish(order, "a part"), 500);
        var after = letGo(wish(order, "and no more"));
        assertEquals(PaymentStatus.CAPTURED, after.status());
        assertEquals(eur(990), after.released());
        assertTrue(isTold(order, "PAYMENT_VOIDED"), "nothing was taken then");
        assertEquals("checkout.refused.nothingReserved", refusal(() -> take(wish(order, "once more"), 100)));
    }

    @Test
    void isForFinanceOnly() {
        var order = deals.reserved(1000, 1);
        assertThrows(EJBAccessException.class, () -> money.letGo(wish(order, "nobody")));
    }
}
