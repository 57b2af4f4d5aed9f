package org.kontor.checkout;

import java.util.List;
import java.util.function.Function;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;

/** What all payments of an order together hold of what is due. Pure. */
record Coverage(OrderView order, List<PaymentView> payments) {

    /** What is reserved or was taken by payments that are alive. */
    Money covered() {
        return sum(payments.stream().filter(payment -> payment.status().isLive()).toList(), PaymentView::covered);
    }

    /** What came and is still here, reserved or taken: what went back, or is about to, is not. */
    Money kept() {
        return sum(payments, payment -> payment.covered().minus(payment.captured()).plus(payment.refundable()));
    }

    /** What is here and nobody is owed goods for: kept beyond what is due and was not given back. */
    Money excess() {
        return sum(payments, PaymentView::refundable).minus(order.due().minus(order.refunded()));
    }

    PaymentProgress progress() {
        var captured = sum(payments, PaymentView::captured);
        var open = payments.stream().anyMatch(payment -> payment.status().isOpen());
        if (captured.isZero() && covered().isZero() && !open && order.total().isPositive()) {
            return payments.stream().anyMatch(payment -> payment.status() == PaymentStatus.VOIDED && !payment.isGiftCard())
                    ? PaymentProgress.VOIDED : PaymentProgress.NONE;
        }
        return PaymentProgress.of(order.due(), order.refunded(), covered(), captured,
                sum(payments, PaymentView::refunded), open);
    }

    private Money sum(List<PaymentView> some, Function<PaymentView, Money> amount) {
        return Money.sum(order.currency(), some.stream().map(amount).toList());
    }
}
