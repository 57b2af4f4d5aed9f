package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.Reimbursements.item;
import static org.kontor.builders.Reimbursements.wish;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.operations.TimeMachine;
import org.kontor.ordering.OrderView;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.shared.Money;

/** Money is given back while the provider says nothing, whether it did it or not; the janitor finds out. */
class SilentProviderIT extends ShippedEar {

    private static final String REFUNDS = "/v1/refunds";

    @Inject
    private Deals deals;

    @Inject
    private Reimbursements desk;

    @Inject
    private RefundQueries granted;

    @Inject
    private PaymentQueries payments;

    @Inject
    private TimeMachine machine;

    @Inject
    private Staff staff;

    @AfterEach
    void everybodyBehavesAgain() {
        SandboxPanel.behave();
    }

    private TransactionView call(OrderView order) {
        return payments.of(order.number().value()).get(0).transactions().stream()
                .filter(each -> each.type() == TransactionType.REFUND).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("R-09: a refund of which the answer was lost is found at the provider and not sent again")
    void findsTheMoneyThatTheProviderSentInSilence() {
        SandboxPanel.fault("webhook_drop", 100, "", "");
        SandboxPanel.fault("server_error_after", 1, "", REFUNDS);
        resolves(deals.paid(1995, 2));
    }

    @Test
    void sendsTheMoneyThatTheProviderWasTooBusyToSend() {
        SandboxPanel.fault("webhook_drop", 100, "", "");
        var order = deals.paid(1995, 2);
        SandboxPanel.fault("rate_limit", 4, "1", REFUNDS);
        resolves(order);
    }

    private static GrantRefund.Line reduction(OrderView order, Money amount) {
        return new GrantRefund.Line(item(order).id(), 0, amount, GoodsFate.NONE);
    }

    /** The refund stays open, changes nothing, and is settled by itself once. */
    private void resolves(OrderView order) {
        var wish = wish(order, reduction(order, item(order).unit()));
        var open = desk.grant(wish);
        assertEquals(RefundStatus.GRANTED, open.status());
        assertEquals(TransactionStatus.UNKNOWN, call(order).status());
        assertTrue(deals.now(order.number()).refunded().isZero());
        assertThrows(RefundRefused.class, () -> desk.grant(wish(order, reduction(order, item(order).line()))));
        SandboxPanel.behave();

        staff.does(() -> {
            machine.forward(Duration.ofMinutes(10));
            return null;
        });

        var done = Patience.until(() -> granted.byNumber(open.number()).orElseThrow(),
                refund -> refund.status() != RefundStatus.GRANTED);
        assertEquals(RefundStatus.PAID_OUT, done.status());
        assertEquals(TransactionStatus.SUCCESS, call(order).status());
        assertEquals(1, SandboxPanel.refundsMade(call(order).key()));
        assertEquals(done.amount(), deals.now(order.number()).refunded());
        assertEquals(done.number(), desk.grant(wish).number());
    }
}
