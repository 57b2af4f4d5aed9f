package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.BookedAmounts;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.Night;
import org.kontor.builders.OnAccountDeals;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.returns.CancelItems;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundStatus;
import org.kontor.returns.RefundView;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** PAY-11: known customers get their goods first and pay within the days of the invoice. The delivery fee is 4,90 €. */
class PayByInvoiceIT extends ShippedEar {

    @Inject
    private OnAccountDeals dealers;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private PhoneOrders phone;

    @Inject
    private BankReceipts bank;

    @Inject
    private Reimbursements desk;

    @Inject
    private Cancellations cancellations;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OpenMoneyQueries money;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private Night night;

    @Inject
    private Leap leap;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    @Inject
    private BookedAmounts booked;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private PaymentView payment(OrderView order) {
        return payments.of(order.number().value()).get(0);
    }

    private PaymentProgress progress(OrderView order) {
        return deals.now(order.number()).paymentStatus();
    }

    private OrderView invoiced(OrderView order) {
        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        return deals.now(order.number());
    }

    @Test
    void confirmsTheOrderAtOnceAndSaysUntilWhenToPay() {
        var order = dealers.agreed(1000, 1);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(PaymentProgress.AUTHORIZED, order.paymentStatus());
        assertEquals(eur(1490), payment(order).owed());
        assertEquals(eur(0), payment(order).captured());

        invoiced(order);
        assertEquals(clock.today().plusDays(14), payment(order).dueOn());
        assertEquals(1490, booked.at("customer_receivable", order));
        var mails = Patience.until(() -> SandboxPanel.texts(order.email()), all -> all.stream()
                .anyMatch(text -> text.contains("within 14 days of the invoice")));
        assertTrue(mails.stream().noneMatch(text -> text.contains("is paid and confirmed")), mails.toString());
    }

    @Test
    void theMoneyIsFoundByItsReferenceAndTheOrderIsPaid() {
        var order = invoiced(dealers.agreed(1000, 1));
        bank.receive(order, eur(1000));
        assertEquals(PaymentProgress.PART_PAID, progress(order));
        assertEquals(eur(490), payment(order).owed());
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        bank.receive(order, eur(490));
        assertEquals(PaymentProgress.PAID, progress(order));
        assertEquals(OrderStatus.COMPLETED, deals.now(order.number()).status());
        assertEquals(PaymentStatus.CAPTURED, payment(order).status());
        assertEquals(1, payments.of(order.number().value()).size());
        assertEquals(0, booked.at("customer_receivable", order));
    }

    @Test
    void whatIsTooMuchIsShownUntilItIsSentBack() {
        var order = invoiced(dealers.agreed(1000, 1));
        bank.receive(order, eur(1500));
        assertEquals(PaymentProgress.OVERPAID, progress(order));
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());
        assertEquals(-10, booked.at("customer_receivable", order));
    }

    @Test
    void takesMoreThanIsStillOwedAfterAPartWasCalledOff() {
        var order = dealers.agreed(1000, 3);
        cancel(order, Map.of(order.itemLines().get(0).id(), 1));
        invoiced(deals.now(order.number()));
        bank.receive(order, eur(3000));
        assertEquals(PaymentProgress.OVERPAID, progress(order));
        assertEquals(eur(3000), payment(order).refundable());
        assertEquals(eur(0), payment(order).owed());
        assertEquals(-510, booked.at("customer_receivable", order));
    }

    @Test
    void isForMembersOfItsGroupUpToItsTotal() {
        var group = dealers.dealers(14, eur(1490));
        assertThrows(CheckoutRefused.class, () -> shoppers.order(shoppers.readyCart(shelf.product(1000, 1), 1),
                PayMethod.INVOICE), "a guest");
        var large = dealers.sent(group, shelf.product(1001, 1), 1);
        assertThrows(CheckoutRefused.class, () -> phone.pay(large, PayMethod.INVOICE), "a cent more");
        assertEquals(OrderStatus.PENDING_PAYMENT, deals.now(large.number()).status());
        var right = dealers.sent(group, shelf.product(1000, 1), 1);
        phone.pay(right, PayMethod.INVOICE);
        assertEquals("checkout.refused.notPayable", assertThrows(CheckoutRefused.class,
                () -> phone.pay(right, PayMethod.CARD), "it is agreed").messageKey());
        assertEquals(OrderStatus.CONFIRMED, deals.now(right.number()).status());
        assertEquals(1, payments.of(right.number().value()).size());
    }

    @Test
    void remindsOnceOfWhatIsOverdueAndListsItForFinance() {
        var order = invoiced(dealers.agreed(dealers.dealers(1, null), 1000, 1));
        assertEquals(List.of(), overdue(order));
        leap.by(Duration.ofHours(49));
        var listed = Patience.until(() -> overdue(order), rows -> !rows.isEmpty() && rows.get(0).remindedAt() != null);
        assertEquals(eur(1490), listed.get(0).open());
        var subject = "Your invoice for order " + order.number() + " was due";
        Patience.until(() -> SandboxPanel.subjects(order.email()), all -> all.contains(subject));
        bank.receive(order, eur(1490));
        assertEquals(List.of(), overdue(order));
        assertEquals(1, SandboxPanel.subjects(order.email()).stream().filter(subject::equals).count());
    }

    private List<OverdueInvoice> overdue(OrderView order) {
        return staff.does(() -> money.overdue(clock.today())).stream()
                .filter(row -> row.reference().equals(order.number().value())).toList();
    }

    @Test
    void whatIsCalledOffIsOwedNoMore() {
        var order = dealers.agreed(1000, 3);
        cancel(order, Map.of(order.itemLines().get(0).id(), 1));
        assertEquals(eur(2490), payment(order).owed());
        assertEquals(PaymentProgress.AUTHORIZED, progress(order));
        cancel(order, Map.of());
        assertEquals(eur(0), payment(order).owed());
        assertEquals(PaymentStatus.VOIDED, payment(order).status());
        assertEquals(OrderStatus.CANCELLED, deals.now(order.number()).status());
    }

    private void cancel(OrderView order, Map<Long, Integer> units) {
        staff.does(() -> cancellations.cancel(new CancelItems(order.number(), units, "not wanted any more",
                new IdempotencyKey("test-" + UUID.randomUUID()))));
    }

    @Test
    void whatComesBackUnpaidIsTakenOffWithACreditNoteAndNoMoneyMoves() {
        var order = invoiced(dealers.agreed(1000, 2));
        var item = Reimbursements.item(order);
        var refund = desk.grant(Reimbursements.wish(order, Reimbursements.units(item, 1, GoodsFate.RESTOCKED)));
        assertEquals(RefundStatus.CREDITED, refund.status());
        assertEquals(eur(1490), payment(order).owed());
        assertEquals(PaymentProgress.AUTHORIZED, progress(order));
        assertEquals(1, credits(order));
        assertEquals(1490, booked.at("customer_receivable", order));
        bank.receive(order, eur(1490));
        assertEquals(PaymentProgress.PAID, progress(order));
        assertEquals(0, booked.at("customer_receivable", order));
    }

    private long credits(OrderView order) {
        return invoices.ofOrder(order.number()).stream().map(InvoiceRow::kind).filter(InvoiceKind.CREDIT_NOTE::equals)
                .count();
    }

    @Test
    void aRefundTakesOffWhatIsOwedBeforeMoneyGoesBack() {
        var order = invoiced(dealers.agreed(1000, 1));
        bank.receive(order, eur(1000));
        var item = Reimbursements.item(order);
        var both = desk.grantAll(Reimbursements.wish(order, new GrantRefund.Line(item.id(), 1, eur(1000),
                GoodsFate.RESTOCKED)));
        assertEquals(List.of(RefundStatus.CREDITED, RefundStatus.GRANTED), both.stream().map(RefundView::status).toList());
        assertEquals(List.of(eur(490), eur(510)), both.stream().map(RefundView::amount).toList());
        assertEquals(eur(0), payment(order).owed());
    }
}
