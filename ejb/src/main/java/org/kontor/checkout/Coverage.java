package org.kontor.checkout;

import java.util.List;
import java.util.function.Function;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TransactionStatus;
import org.kontor.payment.TransactionType;
import org.kontor.payment.TransactionView;
import org.kontor.shared.Money;

/** What all payments of an order together hold of what is due. Pure. */
record Coverage(OrderView order, List<PaymentView> payments) {

    /** How the purpose of a refund begins that gives back what came beyond the total. */
    static final String EXCESS = "excess:";

    /** What is reserved or was taken by payments that are alive. */
    Money covered() {
        return sum(payments.stream().filter(payment -> payment.status().isLive()).toList(), PaymentView::covered);
    }

    /** What came and is still here, reserved or taken: what went back, or is about to, is not. */
    Money kept() {
        return sum(payments, payment -> payment.covered().minus(payment.captured()).plus(payment.refundable()));
    }

    /**
     * What is here and nobody is owed goods for: kept beyond what is due and was not given back. A refund of lines that
     * is under way takes nothing from it: its money is still among what is due. Nor is a refund that came back any of it:
     * that goes to another account, whatever else the order holds.
     */
    Money excess() {
        return sum(payments, payment -> payment.captured().minus(payment.refunded()).minus(payment.bounced()))
                .minus(sum(payments, this::excessUnderWay))
                .minus(order.due().minus(order.refunded()));
    }

    /** What of a payment was to go back as excess and failed, and was not sent again. */
    static List<TransactionView> failedExcess(PaymentView payment) {
        var keys = payment.transactions().stream().map(TransactionView::key).toList();
        return payment.transactions().stream()
                .filter(call -> isExcess(call) && call.status() == TransactionStatus.FAILED)
                .filter(call -> !keys.contains(call.key() + Paying.AGAIN)).toList();
    }

    private static boolean isExcess(TransactionView call) {
        return call.type() == TransactionType.REFUND && !call.isOfBounce() && call.purpose() != null
                && call.purpose().startsWith(EXCESS);
    }

    private Money excessUnderWay(PaymentView payment) {
        return Money.sum(order.currency(), payment.transactions().stream()
                .filter(call -> isExcess(call) && call.status().isOpen()).map(TransactionView::amount).toList());
    }

    /** Whether the rest of a transfer is waited for already; refuses another beside one that is complete. */
    boolean isTransferAwaited() {
        var live = payments.stream().filter(payment -> payment.isTransfer() && payment.status().isLive()).toList();
        if (live.stream().anyMatch(payment -> !payment.isAwaitingTransfer())) {
            throw new CheckoutRefused("checkout.refused.method");
        }
        return !live.isEmpty();
    }

    PaymentProgress progress() {
        var captured = sum(payments, PaymentView::captured);
        var open = payments.stream().anyMatch(payment -> payment.status().isOpen());
        if (captured.isZero() && covered().isZero() && !open && order.total().isPositive()) {
            return payments.stream().anyMatch(payment -> payment.status() == PaymentStatus.VOIDED
                    && !payment.isGiftCard()) ? PaymentProgress.VOIDED : PaymentProgress.NONE;
        }
        return PaymentProgress.of(order.due(), order.refunded(), covered(), captured,
                sum(payments, PaymentView::refunded), open);
    }

    private Money sum(List<PaymentView> some, Function<PaymentView, Money> amount) {
        return Money.sum(order.currency(), some.stream().map(amount).toList());
    }
}
