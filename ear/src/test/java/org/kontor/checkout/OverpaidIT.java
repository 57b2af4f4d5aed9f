package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.BankReceipts;
import org.kontor.builders.Deals;
import org.kontor.builders.MoneyDesk;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.BillingProgress;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.RefundAnswer;
import org.kontor.returns.Cancellations;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/** What an order was paid too much is shown until all of it went back, however it came and whatever else went back. */
class OverpaidIT extends ShippedEar {

    @Inject
    private BankReceipts bank;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private Night night;

    @Inject
    private BusinessClock clock;

    @Inject
    private Reimbursements refunds;

    @Inject
    private Transfers transfers;

    @Inject
    private PaymentQueries payments;

    @Inject
    private MoneyDesk money;

    @Inject
    private Paying paying;

    @Inject
    private Cancellations cancellations;

    @Inject
    private UserTransaction transaction;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    /** Finance presses the button of the list, twice, and sends what it says. */
    private void returnExcess(OrderView order) {
        staff.does(() -> {
            transfers.returnExcess(order.number());
            transfers.returnExcess(order.number());
            return null;
        });
        transferred(order);
    }

    private void transferred(OrderView order) {
        money.open(order.number()).forEach(money::resolve);
    }

    private List<Money> left(OrderView order) {
        return payments.of(order.number().value()).stream().map(PaymentView::refundable).toList();
    }

    private PaymentProgress progress(OrderView order) {
        return deals.now(order.number()).paymentStatus();
    }

    @Test
    @DisplayName("an order stays overpaid while its goods are refunded, until what came beyond its total went back")
    void showsTooMuchThoughEverythingElseWasRefunded() {
        var order = deals.awaitingTransfer(1000, 1);
        bank.receive(order, eur(2000));
        refunds.grant(Reimbursements.wish(order, order.lines().stream().map(OverpaidIT::all)
                .toArray(GrantRefund.Line[]::new)));
        transferred(order);
        assertEquals(order.total(), deals.now(order.number()).refunded());
        assertEquals(PaymentProgress.OVERPAID, progress(order));
        assertEquals(List.of(eur(510)), left(order));

        returnExcess(order);
        assertEquals(List.of(eur(0)), left(order));
        assertEquals(PaymentProgress.REFUNDED, progress(order));
    }

    @Test
    @DisplayName("C2: an order that was paid too much is complete only once what was too much went back")
    void isNotCompleteBeforeTheExcessWentBack() {
        var order = deals.awaitingTransfer(1000, 1);
        bank.receive(order, eur(2000));
        deals.ship(deals.now(order.number()));
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(BillingProgress.INVOICED, deals.now(order.number()).billingStatus());
        assertEquals(PaymentProgress.OVERPAID, progress(order));
        assertEquals(OrderStatus.CONFIRMED, deals.now(order.number()).status());

        returnExcess(order);
        assertEquals(PaymentProgress.PAID, progress(order));
        assertEquals(OrderStatus.COMPLETED, deals.now(order.number()).status());
    }

    private static GrantRefund.Line all(OrderLineView line) {
        return new GrantRefund.Line(line.id(), 0, line.line(), GoodsFate.NONE);
    }

    @Test
    @DisplayName("what came beyond the total goes back while a refund is under way, and a second press says so")
    void returnsTheExcessWhileARefundIsUnderWay() {
        var order = deals.awaitingTransfer(1000, 1);
        bank.receive(order, eur(2000));
        refunds.grant(Reimbursements.wish(order, new GrantRefund.Line(order.itemLines().get(0).id(), 0, eur(500),
                GoodsFate.NONE)));

        assertTrue(staff.does(() -> transfers.returnExcess(order.number())));
        assertFalse(staff.does(() -> transfers.returnExcess(order.number())));

        assertEquals(List.of(eur(2000 - 500 - 510)), left(order));
        transferred(order);
        assertEquals(PaymentProgress.PART_REFUNDED, progress(order));
    }

    @Test
    @DisplayName("an excess of which the refund failed is sent again, and goes back once whichever button is pressed")
    void returnsAnExcessOnceThoughItsRefundFailed() throws Exception {
        var order = deals.awaitingTransfer(1000, 1);
        bank.receive(order, eur(2000));
        staff.does(() -> transfers.returnExcess(order.number()));
        var failed = fail(order);
        bank.receive(order, eur(100));

        assertTrue(staff.does(() -> transfers.returnExcess(order.number())));
        transferred(order);
        money.resolve(failed);

        assertEquals(order.total(), Money.sum("EUR", left(order)));
        assertEquals(List.of(), money.open(order.number()), "the refund that failed is not on the list any more");
        assertEquals(PaymentProgress.PAID, progress(order));
    }

    @Test
    @DisplayName("a refund of an excess that failed is refused once that much is not too much any more")
    void refusesToSendAnExcessAgainThatIsNotHereAnyMore() throws Exception {
        var order = deals.paid(1000, 1);
        bank.receive(order, eur(2000));
        staff.does(() -> transfers.returnExcess(order.number()));
        var failed = fail(order);
        cancellations.cancelOwn(order.number(), order.accessKey(), "mine");
        assertEquals(Money.zero("EUR"), Money.sum("EUR", left(order)));

        var refused = assertThrows(CheckoutRefused.class, () -> money.resolve(failed));

        assertEquals("checkout.refused.excess", refused.messageKey());
        assertEquals(Money.zero("EUR"), Money.sum("EUR", left(order)));
    }

    /** The refund that is under way fails, and finance sees it. */
    private OpenMoney fail(OrderView order) throws Exception {
        var call = money.open(order.number()).get(0);
        transaction.begin();
        paying.settleRefund(call.key(), new RefundAnswer.Refused("the account is closed"));
        transaction.commit();
        assertEquals(OpenMoney.Kind.FAILED_REFUND, money.open(order.number()).get(0).kind());
        return money.open(order.number()).get(0);
    }

    @Test
    @DisplayName("R-06: what several transfers brought too much goes back by each of them, once")
    void returnsMoreThanOneTransferBrought() {
        var order = deals.paid(1000, 1);
        bank.receive(order, eur(1000));
        bank.receive(order, eur(800));
        assertEquals(PaymentProgress.OVERPAID, progress(order));

        returnExcess(order);
        assertEquals(order.total(), Money.sum("EUR", left(order)));
        assertEquals(order.total(), left(order).get(0));
        assertEquals(PaymentProgress.PAID, progress(order));
    }
}
