package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Provider;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionType;
import org.kontor.returns.RefundQueries;
import org.kontor.returns.RefundStatus;
import org.kontor.returns.RefundView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/** PAY-01: what people do at the provider's own dashboard is taken over into order, books and timeline, once. */
class OutsideDeskIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private Night night;

    @Inject
    private BusinessClock clock;

    @Inject
    private Settlement settlement;

    @Inject
    private PaymentQueries payments;

    @Inject
    private RefundQueries refunds;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private OrderQueries orders;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    /** What the timeline of the order says of the refund that somebody gave elsewhere. */
    private String told(OrderView order) {
        return staff.does(() -> orders.timeline(order.number())).stream()
                .filter(entry -> entry.kind().equals("REFUNDED_OUTSIDE")).findFirst().orElseThrow().detail();
    }

    private List<RefundView> refunds(OrderView order) {
        return staff.does(() -> refunds.of(order.number()));
    }

    private PaymentView refunded(OrderView order, long cents) {
        return Patience.until(() -> payment(order), now -> now.refunded().equals(eur(cents)));
    }

    @Test
    void aRefundIsWrittenDownSharedAmongTheLinesAndCreditedOnce() {
        var order = deals.shipped(1000, 1);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        Provider.givesBack(payment(order).intentRef(), "5.00");
        refunded(order, 500);

        var found = refunds(order);
        assertEquals(List.of(RefundStatus.PAID_OUT), found.stream().map(RefundView::status).toList());
        assertTrue(told(order).contains("5.00 EUR"), told(order));
        assertEquals(List.of(eur(336), eur(164)), found.get(0).lines().stream().map(RefundView.Line::amount).toList());
        assertEquals(PaymentProgress.PART_REFUNDED, deals.now(order.number()).paymentStatus());
        assertEquals(1, invoices.ofOrder(order.number()).stream()
                .filter(row -> row.kind() == InvoiceKind.CREDIT_NOTE).count());

        settlement.settleRefundNews(payment(order));
        Provider.givesBack(payment(order).intentRef(), "9.90");
        refunded(order, 1490);
        assertEquals(2, refunds(order).size());
        assertEquals(PaymentProgress.REFUNDED, deals.now(order.number()).paymentStatus());
    }

    @Test
    void whatIsRefundedThereCannotBeRefundedHereAgain() {
        var order = deals.paid(1000, 1);
        Provider.givesBack(payment(order).intentRef(), "");
        assertEquals(Money.zero("EUR"), refunded(order, 1490).refundable());
    }

    @Test
    void moneyTakenThereIsTakenOverAndTheOrderIsPaid() {
        var order = deals.reserved(1000, 1);
        Provider.takes(payment(order).intentRef(), "");
        var after = Patience.until(() -> payment(order), now -> now.status() == PaymentStatus.CAPTURED);
        assertEquals(order.total(), after.captured());
        assertEquals(1, after.transactions().stream().filter(call -> call.type() == TransactionType.CAPTURE).count());
        assertEquals(PaymentProgress.PAID, deals.now(order.number()).paymentStatus());
        deals.ship(order);
        assertEquals(order.total(), payment(order).captured());
    }

    @Test
    void aPartTakenThereLetsTheRestGoSoTheCustomerIsAskedToPayAgain() {
        var order = deals.reserved(1000, 1);
        Provider.takes(payment(order).intentRef(), "4.00");
        var after = Patience.until(() -> payment(order), now -> now.status() == PaymentStatus.CAPTURED);
        assertEquals(eur(400), after.captured());
        assertEquals(eur(1090), after.released());
        assertEquals(HoldKind.PAYMENT, deals.now(order.number()).holdKind());
    }
}
