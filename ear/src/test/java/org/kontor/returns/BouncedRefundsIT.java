package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.Reimbursements.wish;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.Night;
import org.kontor.builders.Provider;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Settlement;
import org.kontor.checkout.Transfers;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.it.ShippedEar;
import org.kontor.operations.JobRunStatus;
import org.kontor.operations.NightJob;
import org.kontor.operations.TimeMachine;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.reconciliation.PayoutLine;
import org.kontor.reconciliation.PayoutRow;
import org.kontor.reconciliation.ReceivableProof;
import org.kontor.reconciliation.ReconciliationQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;

/** PAY-01: a refund that was paid out and that the customer's bank sends back is owed again, shown, and sent by transfer. */
class BouncedRefundsIT extends ShippedEar {

    private static final Money NOTHING = Money.zero("EUR");
    private static final Money GOODWILL = Money.ofMinor(300, "EUR");

    @Inject
    private Deals deals;

    @Inject
    private Reimbursements desk;

    @Inject
    private MoneyDesk money;

    @Inject
    private Transfers transfers;

    @Inject
    private Settlement settlement;

    @Inject
    private BankReceipts bank;

    @Inject
    private Cancellations cancellations;

    @Inject
    private PaymentQueries payments;

    @Inject
    private RefundQueries refunds;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private ReconciliationQueries payouts;

    @Inject
    private Night night;

    @Inject
    private TimeMachine machine;

    @Inject
    private Staff staff;

    @Inject
    private BusinessClock clock;

    private OrderView refunded() {
        var order = deals.shipped(1000, 1);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        desk.grant(wish(order, order.lines().stream().map(line -> new GrantRefund.Line(line.id(), 0, line.line(),
                GoodsFate.NONE)).toArray(GrantRefund.Line[]::new)));
        return order;
    }

    private OrderView goodwill(OrderView order) {
        desk.grant(wish(order, new GrantRefund.Line(Reimbursements.item(order).id(), 0, GOODWILL, GoodsFate.NONE)));
        return order;
    }

    private Map<OrderNumber, Money> excess(OrderView order) {
        return staff.does(() -> transfers.excess(List.of(order.number())));
    }

    private boolean returnsExcess(OrderView order) {
        return staff.does(() -> transfers.returnExcess(order.number()));
    }

    private PaymentView bounced(OrderView order) {
        Provider.bounces(calls(order, TransactionType.REFUND).get(0).pspReference());
        return Patience.until(() -> deals.payment(order), now -> now.refunded().equals(NOTHING));
    }

    private List<TransactionView> calls(OrderView order, TransactionType type) {
        return deals.payment(order).transactions().stream().filter(call -> call.type() == type).toList();
    }

    private RefundStatus status(OrderView order) {
        return staff.does(() -> refunds.of(order.number())).get(0).status();
    }

    private List<OpenMoney.Kind> open(OrderView order) {
        return money.open(order.number()).stream().map(OpenMoney::kind).toList();
    }

    private long creditNotes(OrderView order) {
        return invoices.ofOrder(order.number()).stream().filter(row -> row.kind() == InvoiceKind.CREDIT_NOTE).count();
    }

    private PaymentProgress progress(OrderView order) {
        return deals.now(order.number()).paymentStatus();
    }

    private List<PayoutLine> paidOut(OrderView order) {
        return staff.does(() -> payouts.list(false, PageRequest.of(1, 100)).items().stream()
                .filter(PayoutRow::isSettled).flatMap(payout -> payouts.lines(payout.id()).stream())
                .filter(line -> order.number().value().equals(line.order())).toList());
    }

    @Test
    void isOwedAgainAndGoesByTransferOnce() {
        var order = refunded();
        assertEquals(PaymentProgress.REFUNDED, progress(order));

        var payment = bounced(order);

        assertEquals(RefundStatus.BOUNCED, status(order));
        assertEquals(PaymentProgress.OVERPAID, progress(order));
        assertEquals(List.of(OpenMoney.Kind.BOUNCED_REFUND), open(order));
        assertFalse(settlement.settleRefundNews(payment));
        assertEquals(1, calls(order, TransactionType.BOUNCE).size());
        assertEquals(1, creditNotes(order));

        var bounce = money.open(order.number()).get(0);
        money.resolve(bounce);
        money.resolve(bounce);
        assertEquals(List.of(OpenMoney.Kind.TRANSFER), open(order));
        assertEquals(NOTHING, deals.payment(order).refundable());
        var asked = "Where shall we send 14,90\u00a0€ for order " + order.number() + "?";
        assertTrue(Patience.until(() -> SandboxPanel.subjects(order.email()), got -> got.contains(asked)).contains(asked));

        money.resolve(money.open(order.number()).get(0));
        assertEquals(List.of(), open(order));
        assertEquals(RefundStatus.PAID_OUT, status(order));
        assertEquals(PaymentProgress.REFUNDED, progress(order));
        assertEquals(order.total(), deals.payment(order).refunded());
        assertEquals(1, creditNotes(order));
        assertTrue(Patience.until(() -> SandboxPanel.texts(order.email()).stream()
                .anyMatch(text -> text.contains("came back, so we have sent 14,90\u00a0€ to your bank account")), is -> is));
    }

    @Test
    void isNoExcessThatGoesBesideIt() {
        var order = refunded();
        bounced(order);

        assertEquals(Map.of(), excess(order));
        assertFalse(returnsExcess(order));
        assertEquals(List.of(OpenMoney.Kind.BOUNCED_REFUND), open(order));
    }

    @Test
    void goesOnceAlsoWhereTheOrderIsPaidTwiceWhileItsTransferWaits() {
        var order = goodwill(deals.paid(1000, 1));
        bounced(order);
        money.resolve(money.open(order.number()).get(0));
        bank.receive(order, order.total());

        assertEquals(Map.of(order.number(), order.total()), excess(order));
        assertTrue(returnsExcess(order));
        assertEquals(Map.of(), excess(order));
        assertFalse(returnsExcess(order));

        money.open(order.number()).forEach(money::resolve);
        assertEquals(order.total().minus(GOODWILL), Money.sum("EUR", payments.of(order.number().value()).stream()
                .map(payment -> payment.captured().minus(payment.refunded())).toList()));
        assertEquals(PaymentProgress.PART_REFUNDED, progress(order));
    }

    @Test
    void isOwedWhileTheRestOfTheOrderIsOnlyReserved() {
        var order = deals.reserved(1000, 2);
        deals.ship(order, Map.of(Reimbursements.item(order).id(), 1));
        goodwill(order);
        bounced(order);

        money.resolve(money.open(order.number()).get(0));
        money.resolve(money.open(order.number()).get(0));

        assertEquals(RefundStatus.PAID_OUT, status(order));
        assertEquals(GOODWILL, deals.payment(order).refunded());
        deals.ship(deals.now(order.number()));
        assertEquals(order.total(), deals.payment(order).captured());
    }

    @Test
    void doesNotGoToTheClosedCardWhenTheRestIsCalledOff() {
        var order = goodwill(deals.paid(1000, 2));
        bounced(order);

        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");

        assertEquals(List.of(GOODWILL, order.total().minus(GOODWILL)),
                calls(order, TransactionType.REFUND).stream().map(TransactionView::amount).toList());
        assertEquals(List.of(OpenMoney.Kind.BOUNCED_REFUND), open(order));
        money.resolve(money.open(order.number()).get(0));
        money.resolve(money.open(order.number()).get(0));
        assertEquals(order.total(), deals.payment(order).refunded());
    }

    @Test
    void isUnderstoodInThePayoutThatItComesWith() {
        var order = refunded();
        bounced(order);
        staff.does(() -> {
            machine.forward(Duration.ofDays(1));
            return null;
        });

        var run = night.run(NightJob.MATCH_PAYOUTS, clock.today());

        assertEquals(JobRunStatus.COMPLETED, run.row().status(), run.toString());
        assertEquals(List.of("charge", "refund", "refund_failure"),
                paidOut(order).stream().map(PayoutLine::category).sorted().toList());
        assertTrue(payouts.receivable().stream().allMatch(ReceivableProof::holds), payouts.receivable().toString());
    }
}
