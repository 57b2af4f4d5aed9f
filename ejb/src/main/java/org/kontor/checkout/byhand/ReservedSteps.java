package org.kontor.checkout.byhand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kontor.audit.AuditTrail;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.market.ChargeStep;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.OpenCapture;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentView;
import org.kontor.payment.Reserving;
import org.kontor.payment.TransactionType;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;

/** Writes down what a person wants of reserved money. Lock order: order, then payment. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ReservedSteps {

    private static final int LONGEST_REASON = 200;
    private static final String BY_HAND = "by hand";

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private Reserving reserving;

    @Inject
    private AuditTrail audit;

    public void take(ByHand wish, Money amount) {
        var order = ordering.lock(wish.order());
        var all = paying.lock(order.number().value());
        var payment = of(all, wish);
        if (payment.transactions().stream().anyMatch(call -> call.key().equals(wish.key().value()))) {
            return;
        }
        requireSeen(payment, wish);
        if (order.status() == OrderStatus.ON_HOLD) {
            throw new CheckoutRefused("checkout.refused.takeOnHold");
        }
        var most = most(order, all, payment);
        if (!amount.currency().equals(order.currency()) || !amount.isPositive() || amount.compareTo(most) > 0) {
            throw new CheckoutRefused("checkout.refused.takeTooMuch", most);
        }
        if (!ChargeStep.isOn(amount)) {
            throw new CheckoutRefused("checkout.refused.takeStep", ChargeStep.in(amount.currency()));
        }
        reserving.openCapture(new OpenCapture(payment.id(), amount, wish.key(), BY_HAND));
        note(order, "TAKEN_BY_HAND", "payment.take", amount, wish);
    }

    /** Keeps that money was wanted that could not be taken, and why; what was only not filled in is no matter. */
    public void noteRefusal(ByHand wish, Money amount, CheckoutRefused refused) {
        if (!refused.messageKey().equals("checkout.refused.reason")) {
            audit.record("payment.refuse", "order", wish.order().value(),
                    "wanted " + MoneyInput.noted(amount) + ": " + refused.getMessage());
        }
    }

    /** Who presses twice finds it done. */
    public void letGo(ByHand wish) {
        var order = ordering.lock(wish.order());
        var payment = of(paying.lock(order.number().value()), wish);
        if (payment.transactions().stream().anyMatch(call -> call.type() == TransactionType.VOID
                && (call.status().isOpen() || !payment.isReserving()))) {
            return;
        }
        requireSeen(payment, wish);
        if (!payment.capturable().isPositive()) {
            throw new CheckoutRefused("checkout.refused.beingTaken");
        }
        note(order, "LET_GO_BY_HAND", "payment.letGo", payment.capturable(), wish);
        reserving.openRelease(payment.id());
    }

    /** What may be taken: no more than is due and not taken yet, and than is reserved. */
    private static Money most(OrderView order, List<PaymentView> all, PaymentView payment) {
        var taken = Money.sum(order.currency(), all.stream().map(PaymentView::taken).toList());
        return order.due().minus(taken).min(payment.capturable());
    }

    private static PaymentView of(List<PaymentView> all, ByHand wish) {
        return all.stream().filter(payment -> payment.id() == wish.paymentId()).findFirst()
                .orElseThrow(() -> new NotFound("payment", wish.paymentId()));
    }

    private static void requireSeen(PaymentView payment, ByHand wish) {
        if (wish.reason() == null || wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            throw new CheckoutRefused("checkout.refused.reason", LONGEST_REASON);
        }
        if (!payment.isReserving() || payment.isGiftCard()) {
            throw new CheckoutRefused("checkout.refused.nothingReserved");
        }
        if (!payment.capturable().equals(wish.seen())) {
            throw new CheckoutRefused("checkout.refused.paymentMoved");
        }
    }

    private void note(OrderView order, String happening, String action, Money amount, ByHand wish) {
        var what = MoneyInput.text(amount) + " " + amount.currency() + " · " + wish.reason().strip();
        ordering.happened(order.number(), happening, what);
        audit.record(action, "order", order.number().value(), what);
    }
}
