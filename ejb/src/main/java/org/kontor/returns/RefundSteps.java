package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.OpenRefund;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.RefundTicket;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;

/** The transaction that writes a refund down before any money moves. Lock order: order, then payment. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundSteps {

    private static final int LONGEST_REASON = 300;

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private RefundBook book;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** A refund on paper, and the ticket with which its money is sent; empty when somebody else is about to send it. */
    record Granted(String number, Optional<RefundTicket> ticket) {
    }

    public Granted grant(GrantRefund wish) {
        var order = ordering.lock(wish.order());
        var earlier = book.byKey(wish.key());
        if (earlier.isPresent()) {
            return new Granted(earlier.get().number(), Optional.empty());
        }
        if (wish.reason() == null || wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            throw new RefundRefused("returns.refused.reason", LONGEST_REASON);
        }
        var refunds = book.of(order.number()).stream().map(Refund::view).toList();
        var total = new Refundables(order, refunds, fulfilment.parcels(order.number())).check(wish);
        var refund = book.add(new Refund(book.nextNumber(), wish, payment(order, total).id(), total,
                actor.stamp("granted", clock.now())));
        ordering.happened(order.number(), "REFUND_GRANTED", refund.number() + " · " + wish.reason());
        audit.record("returns.grant", "order", order.number().value(), refund.number() + ": " + total + ", "
                + wish.reason());
        return new Granted(refund.number(), Optional.of(send(refund)));
    }

    /** Writes the refund for units that were called off down, in the caller's transaction, and its ticket. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RefundTicket write(OrderView order, List<GrantRefund.Line> lines, long paymentId, String reason) {
        var number = book.nextNumber();
        var wish = new GrantRefund(order.number(), lines, reason, IdempotencyKey.of("refund-of", number));
        var amount = Money.sum(order.currency(), lines.stream().map(GrantRefund.Line::amount).toList());
        var refund = book.add(new Refund(number, wish, paymentId, amount, actor.stamp("granted", clock.now())));
        ordering.happened(order.number(), "REFUND_GRANTED", refund.number() + " · " + reason);
        return send(refund);
    }

    private RefundTicket send(Refund refund) {
        return paying.openRefund(new OpenRefund(refund.paymentId(), refund.amount(),
                new IdempotencyKey("refund:" + refund.number()), refund.number()));
    }

    private PaymentView payment(OrderView order, Money total) {
        var all = payments.of(order.number().value());
        return all.stream().filter(payment -> payment.refundable().compareTo(total) >= 0).findFirst()
                .orElseThrow(() -> new RefundRefused("returns.refused.moreThanPaid", total,
                        all.stream().map(PaymentView::refundable).max(Money::compareTo)
                                .orElse(Money.zero(order.currency()))));
    }

    public RefundView view(String number) {
        return book.byNumber(number).orElseThrow(() -> new NotFound("refund", number)).view();
    }
}
