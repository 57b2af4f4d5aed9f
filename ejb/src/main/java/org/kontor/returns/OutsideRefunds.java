package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.OpenRefund;
import org.kontor.payment.Paying;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.OutsideRefundNoticed;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.OrderNumber;

/**
 * Money that was given back at the provider itself: it is written down as a refund of the order, shared among its lines
 * by what each may still give back, because nobody said what it was for; so credit note, mail and books follow as ever.
 * What the lines cannot take was not due, and stays without a document. Order and payment are locked before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutsideRefunds {

    private static final String REASON = "Refunded at the payment provider";

    @Inject
    private RefundBook book;

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    public void found(@Observes OutsideRefundNoticed event) {
        var order = ordering.lock(OrderNumber.parse(event.reference()));
        var refund = event.refund();
        var key = IdempotencyKey.of("outside", refund.ref());
        var lines = lines(order, refund.amount());
        ordering.happened(order.number(), "REFUNDED_OUTSIDE",
                MoneyInput.noted(refund.amount()) + " · " + refund.ref());
        var purpose = lines.isEmpty() ? "outside:" + order.number() : granted(order, lines, key, event);
        paying.openRefund(new OpenRefund(event.paymentId(), refund.amount(), key, purpose));
        paying.settleRefund(key.value(), new RefundAnswer.Refunded(refund.ref()));
    }

    private String granted(OrderView order, List<GrantRefund.Line> lines, IdempotencyKey key, OutsideRefundNoticed event) {
        var wish = new GrantRefund(order.number(), lines, REASON, key);
        return book.add(new Refund(book.nextNumber(), wish, event.paymentId(), event.refund().amount(),
                actor.stamp("found at the provider", clock.now()))).number();
    }

    /** Shares by largest remainder; nothing where the lines together cannot take all of it. */
    private List<GrantRefund.Line> lines(OrderView order, Money amount) {
        var cards = order.lines().stream().filter(OrderLineView::isGiftCard).map(OrderLineView::id).toList();
        var open = new Refundables(order, book.of(order.number()).stream().map(Refund::view).toList(), List.of())
                .lines().stream().filter(line -> line.money().isPositive() && !cards.contains(line.orderLineId()))
                .toList();
        var most = Money.sum(order.currency(), open.stream().map(RefundableLine::money).toList());
        if (open.isEmpty() || amount.compareTo(most) > 0) {
            return List.of();
        }
        var shares = amount.allocate(open.stream().map(line -> line.money().minor()).toList());
        var lines = new ArrayList<GrantRefund.Line>();
        for (var each = 0; each < open.size(); each++) {
            if (shares.get(each).isPositive()) {
                lines.add(new GrantRefund.Line(open.get(each).orderLineId(), 0, shares.get(each), GoodsFate.NONE));
            }
        }
        return lines;
    }
}
