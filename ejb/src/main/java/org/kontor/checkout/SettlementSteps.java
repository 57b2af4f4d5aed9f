package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import org.kontor.audit.AuditTrail;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.ReleaseReason;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.CaptureAnswer;
import org.kontor.payment.CaptureTicket;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.OutsideRefund;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;
import org.kontor.payment.Reserving;
import org.kontor.promotion.PromotionClaims;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/** The transactions of settlement. Lock order: order, then payment, then stock, then promotions. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SettlementSteps {

    /** What became of an answer: OVERTAKEN means that somebody else moved the payment after the provider was asked. */
    enum Outcome { CHANGED, UNCHANGED, OVERTAKEN }

    /** What became of an answer, and payment and order as they are now. */
    record Applied(Outcome outcome, PaymentView payment, OrderView order) {
    }

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Inventory inventory;

    @Inject
    private PromotionClaims promotions;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Reserving reserving;

    @Inject
    private Captures captures;

    @Inject
    private Credits credits;

    @Inject
    private LateMoney late;

    @Inject
    private FallenThrough fallen;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Takes an answer over that was heard about a payment as it was seen before. */
    public Applied apply(PaymentView seen, GatewayAnswer answer) {
        var applied = move(seen, () -> paying.settle(seen.id(), answer));
        return fallen.isNewsOf(applied, answer) ? new Applied(Outcome.CHANGED, applied.payment(),
                fallen.keep(applied.order(), applied.payment())) : applied;
    }

    /** Takes over what the provider holds although it is another amount than was asked for: a person said so. */
    public Applied accept(PaymentView seen, GatewayAnswer.Approved answer) {
        audit.record("payment.accept", "order", seen.reference(), trouble(seen));
        return move(seen, () -> paying.accept(seen.id(), answer));
    }

    /** Ends a payment about which the provider says what cannot be: a person has settled it with the provider. */
    public Applied dismiss(PaymentView seen) {
        audit.record("payment.dismiss", "order", seen.reference(), trouble(seen));
        return move(seen, () -> paying.dismiss(seen.id()));
    }

    private Applied move(PaymentView seen, Supplier<PaymentView> step) {
        var order = ordering.lock(OrderNumber.parse(seen.reference()));
        var before = locked(order, seen.key());
        if (before.version() != seen.version()) {
            return new Applied(Outcome.OVERTAKEN, before, order);
        }
        var after = step.get();
        if (after.status() == before.status() && after.captured().equals(before.captured())) {
            return new Applied(Outcome.UNCHANGED, after, order);
        }
        took(order, before, after);
        return new Applied(Outcome.CHANGED, after, ordering.lock(order.number()));
    }

    private PaymentView locked(OrderView order, String key) {
        return paying.lock(order.number().value()).stream().filter(payment -> payment.key().equals(key)).findFirst()
                .orElseThrow(() -> new NotFound("payment", key));
    }

    /** What follows when a payment has moved: the order is covered now, or no longer. */
    private void took(OrderView order, PaymentView before, PaymentView after) {
        tell(order, before, after);
        var news = after.covered().compareTo(before.covered());
        var all = paying.lock(order.number().value());
        var coverage = hold(order, news > 0 ? captures.settleDoor(order, all) : all);
        var isCovered = coverage.covered().compareTo(order.due()) >= 0;
        var ended = order.status() == OrderStatus.EXPIRED || order.status() == OrderStatus.CANCELLED;
        if (news > 0 && !before.status().isLive() && isPaidWithout(order, before, after, coverage)) {
            late.payBackExcess(order, after);
        } else if (news > 0 && isCovered) {
            cover(order, after, coverage);
        } else if (news > 0 && ended) {
            late.payBack(order, after);
        } else if (news > 0 && after.isTransfer()) {
            confirmation.message("payment.part", order.number(), after.captured().minor());
        } else if (news > 0 && order.isPayable()) {
            fallen.fellShort(order, after);
        } else if (news < 0 && !isCovered) {
            uncover(order);
        }
    }

    /** Whether an attempt that had ended brought money for an order which is paid without it. */
    private static boolean isPaidWithout(OrderView order, PaymentView before, PaymentView after, Coverage coverage) {
        return coverage.covered().minus(after.covered()).plus(before.covered()).compareTo(order.due()) >= 0;
    }

    /** What became of a wish to take or let go reserved money. */
    public void applyCapture(CaptureTicket ticket, CaptureAnswer answer) {
        var order = ordering.lock(OrderNumber.parse(ticket.payment().reference()));
        var before = locked(order, ticket.payment().key());
        var after = reserving.settle(ticket.key(), answer);
        if (after.status() != before.status() || !after.captured().equals(before.captured())) {
            took(order, before, after);
        }
        captures.letGoRest(order);
    }

    /** Wishes anew to let go what a provider refused to let go. */
    public void letGoAgain(long paymentId) {
        captures.letGoAgain(ordering.lock(OrderNumber.parse(payments.referenceOf(paymentId))));
    }

    /** Whether the caller is the one to send it now. */
    public boolean claim(CaptureTicket ticket) {
        ordering.lock(OrderNumber.parse(ticket.payment().reference()));
        return reserving.claim(ticket);
    }

    /** What was reserved is gone before it was taken: nothing is sent until the customer pays again. */
    private void uncover(OrderView order) {
        if (order.status() == OrderStatus.CONFIRMED || order.status() == OrderStatus.ON_HOLD) {
            ordering.suspend(order.number(), "the money that was reserved for it is gone");
            confirmation.message("payment.ended", order.number());
        }
    }

    public void applyRefund(RefundTicket ticket, RefundAnswer answer) {
        moveRefund(ticket.reference(), () -> paying.settleRefund(ticket.key(), answer));
    }

    /** Takes over a refund that was made at the provider itself; true the first time. */
    public boolean noteRefund(PaymentView payment, OutsideRefund refund) {
        return moveRefund(payment.reference(), () -> paying.noteRefund(payment.id(), refund));
    }

    /** Takes over that a refund which was paid out came back; true the first time. */
    public boolean noteBounce(PaymentView payment, String refundRef) {
        return moveRefund(payment.reference(), () -> paying.bounceRefund(payment.id(), refundRef));
    }

    private <T> T moveRefund(String reference, Supplier<T> refund) {
        var number = OrderNumber.parse(reference);
        ordering.lock(number);
        paying.lock(reference);
        var moved = refund.get();
        hold(ordering.lock(number)); // with what the refund took from its lines
        return moved;
    }

    /**
     * The time to pay ran out and no payment can come any more: the goods go back on the shelf. Whoever has paid a part is
     * told that it goes back. An order that was given more time meanwhile stays.
     */
    public void expire(OrderNumber number) {
        var order = ordering.lock(number);
        var all = payments.of(number.value());
        var parts = all.stream().filter(payment -> payment.status().isLive() && !payment.isHeldCard()).toList();
        if (order.status() != OrderStatus.PENDING_PAYMENT || order.payUntil().isAfter(clock.now())
                || all.stream().anyMatch(payment -> payment.status().isOpen())
                || !parts.isEmpty() && new Coverage(order, all).covered().compareTo(order.due()) >= 0) {
            return;
        }
        parts.forEach(part -> late.payBack(order, part));
        ordering.expire(number, "not paid in time; the provider was asked");
        inventory.release(number, ReleaseReason.EXPIRED);
        promotions.release(number);
        credits.release(order);
        if (parts.isEmpty()) {
            confirmation.message("order.expired", number);
        }
    }

    /** Reminds a customer, once, of a transfer that is waited for. */
    public void remind(long paymentId) {
        var number = OrderNumber.parse(payments.referenceOf(paymentId));
        if (ordering.lock(number).status() == OrderStatus.PENDING_PAYMENT && paying.remindOnce(paymentId)) {
            confirmation.message("transfer.reminder", number);
        }
    }

    /** Reminds a customer, once, of an invoice that was due. */
    public void remindOfInvoice(long paymentId) {
        var number = OrderNumber.parse(payments.referenceOf(paymentId));
        ordering.lock(number);
        if (paying.remindOnce(paymentId)) {
            confirmation.message("invoice.overdue", number);
        }
    }

    /** Stores on the order what all its payments together hold of it. */
    private Coverage hold(OrderView order) {
        return hold(order, paying.lock(order.number().value()));
    }

    private Coverage hold(OrderView order, List<PaymentView> all) {
        var coverage = new Coverage(order, all);
        ordering.recordPayment(order.number(), coverage.progress());
        return coverage;
    }

    private void cover(OrderView order, PaymentView payment, Coverage coverage) {
        switch (order.status()) {
            case PENDING_PAYMENT -> confirmation.confirm(order, coverage.payments(), "paid");
            case EXPIRED -> late.arrived(order, payment, coverage);
            case CANCELLED -> late.payBack(order, payment); // nobody wants it any more
            case ON_HOLD -> {
                if (order.isHeldBy(HoldKind.PAYMENT)) {
                    credits.issueReleased(ordering.resume(order.number(), "paid again"));
                }
            }
            case DRAFT, CONFIRMED, COMPLETED -> { }
        }
    }

    private void tell(OrderView order, PaymentView before, PaymentView after) {
        if (after.captured().compareTo(before.captured()) > 0) {
            var by = after.cardLast4() == null ? after.method() : after.cardBrand() + " " + after.cardLast4();
            ordering.happened(order.number(), "PAYMENT_CAPTURED",
                    by + " · " + MoneyInput.noted(after.captured().minus(before.captured())));
        } else if (after.status() != before.status()) {
            var restWentBack = after.status() == PaymentStatus.CAPTURED;
            ordering.happened(order.number(), "PAYMENT_" + (restWentBack ? PaymentStatus.VOIDED : after.status()),
                    trouble(after));
        }
    }

    private static String trouble(PaymentView payment) {
        return payment.trouble() == null ? "" : payment.trouble();
    }
}
