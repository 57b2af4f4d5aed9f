package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.shared.BusinessClock;

/**
 * A payment that the customer had made on the provider's page and that failed in the end, such as a bank debit after
 * days, or brought less than was asked for. The customer is long gone and believes it paid: a letter says that it is
 * not, or not all of it, and an order that waits for its money is kept for as long as a new one would be.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FallenThrough {

    private static final String FAILED = "payment.failed";
    private static final String SHORT = "payment.short";

    @Inject
    private Ordering ordering;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Confirmation confirmation;

    @Inject
    private BusinessClock clock;

    /** Whether a payment has just fallen through that is needed: a page that never opened was never seen by anybody. */
    boolean isNewsOf(SettlementSteps.Applied applied, GatewayAnswer answer) {
        return applied.outcome() == SettlementSteps.Outcome.CHANGED && applied.order().isPayable()
                && answer instanceof GatewayAnswer.Declined declined && declined.end() == PaymentStatus.FAILED
                && applied.payment().gatewayRef() != null;
    }

    /** The order as it is then, in the transaction that locked it. */
    OrderView keep(OrderView order, PaymentView failed) {
        confirmation.message(FAILED, order.number(), failed.id());
        keep(order);
        return ordering.lock(order.number());
    }

    /** What came of a payment is less than is due, and no more of it comes: the rest is paid in another one. */
    void fellShort(OrderView order, PaymentView part) {
        confirmation.message(SHORT, order.number(), part.id());
        keep(order);
    }

    private void keep(OrderView order) {
        if (order.status() == OrderStatus.PENDING_PAYMENT) {
            var until = clock.now().plus(Duration.ofMinutes(payments.terms(order.market()).cardMinutes()));
            ordering.grantTimeToPay(order.number(), until.isAfter(order.payUntil()) ? until : order.payUntil());
        }
    }
}
