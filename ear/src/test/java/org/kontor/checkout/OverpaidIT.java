package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.banking.EnterReceipt;
import org.kontor.builders.Deals;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.CreditorReference;
import org.kontor.payment.OpenMoneyQueries;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** What an order was paid too much is shown until all of it went back, however it came and whatever else went back. */
class OverpaidIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    @Inject
    private Reimbursements refunds;

    @Inject
    private Transfers transfers;

    @Inject
    private Unresolved unresolved;

    @Inject
    private PaymentQueries payments;

    @Inject
    private OpenMoneyQueries money;

    @Inject
    private BusinessClock clock;

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private void receive(OrderView order, long minor) {
        staff.does(() -> transfers.enter(new EnterReceipt(eur(minor), clock.today(),
                CreditorReference.of(order.number().value()).pretty(), "Ada Byron", true,
                new IdempotencyKey("receipt:" + UUID.randomUUID()))));
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
        staff.does(() -> money.list()).stream().filter(one -> one.reference().equals(order.number().value()))
                .forEach(one -> staff.does(() -> {
                    unresolved.resolve(one.kind(), one.paymentId(), one.key());
                    return null;
                }));
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
        receive(order, 2000);
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

    private static GrantRefund.Line all(OrderLineView line) {
        return new GrantRefund.Line(line.id(), 0, line.line(), GoodsFate.NONE);
    }

    @Test
    @DisplayName("what several transfers brought too much goes back by each of them, once")
    void returnsMoreThanOneTransferBrought() {
        var order = deals.paid(1000, 1);
        receive(order, 1000);
        receive(order, 800);
        assertEquals(PaymentProgress.OVERPAID, progress(order));

        returnExcess(order);
        assertEquals(order.total(), Money.sum("EUR", left(order)));
        assertEquals(order.total(), left(order).get(0));
        assertEquals(PaymentProgress.PAID, progress(order));
    }
}
