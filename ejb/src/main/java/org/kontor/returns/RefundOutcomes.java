package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.inventory.Inventory;
import org.kontor.invoicing.CreditRefund;
import org.kontor.invoicing.Invoicing;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.PaymentRefundFailed;
import org.kontor.payment.PaymentRefundRepeated;
import org.kontor.payment.PaymentRefunded;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.Outbox;

/**
 * What follows when the provider has spoken about a refund, in the transaction in which that is written down: the
 * order's lines, the stock, the promotions of an order that was called off, the credit note and the mail. Settlement
 * has locked order and payment before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RefundOutcomes {

    @Inject
    private RefundBook book;

    @Inject
    private Ordering ordering;

    @Inject
    private Inventory inventory;

    @Inject
    private Invoicing invoicing;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    public void paidOut(@Observes PaymentRefunded event) {
        book.byNumber(event.purpose()).filter(refund -> refund.status() == RefundStatus.GRANTED).ifPresent(refund -> {
            refund.payOut(actor.stamp("the provider sent the money", event.occurredAt()));
            follow(refund, "REFUNDED");
        });
    }

    /** Goods that nobody has paid for: what is owed for them is taken off. */
    public void credited(Refund refund) {
        refund.credit(actor.stamp("taken off what is owed", clock.now()));
        follow(refund, "TAKEN_OFF");
    }

    private void follow(Refund refund, String happening) {
        var view = refund.view();
        ordering.recordRefunded(view.order(), refund.noted());
        var order = ordering.lock(view.order());
        moveGoods(order, view);
        invoicing.creditRefund(new CreditRefund(view.number(), view.order(), view.reason(), invoiced(order, view)));
        ordering.happened(view.order(), happening, view.number());
        outbox.put("refund.paid", view.order().value(), "refund.paid:" + view.number(), JsonMaker.object()
                .add("number", view.order().value()).add("refund", view.number()).build());
    }

    public void failed(@Observes PaymentRefundFailed event) {
        book.byNumber(event.purpose()).filter(refund -> refund.status() == RefundStatus.GRANTED).ifPresent(refund -> {
            refund.fail(actor.stamp(event.why(), clock.now()));
            ordering.happened(refund.view().order(), "REFUND_FAILED", refund.number() + " · " + event.why());
        });
    }

    /** A refund that failed counts again, unless its lines have been refunded otherwise since. */
    public void repeated(@Observes PaymentRefundRepeated event) {
        book.byNumber(event.purpose()).filter(refund -> refund.status() == RefundStatus.FAILED).ifPresent(refund -> {
            var view = refund.view();
            var order = ordering.lock(view.order());
            var left = new Refundables(order, book.of(view.order()).stream().map(Refund::view).toList(), List.of())
                    .lines().stream().collect(Collectors.toMap(RefundableLine::orderLineId, RefundableLine::money));
            view.lines().stream().filter(line -> line.amount().compareTo(left.get(line.orderLineId())) > 0)
                    .findFirst().ifPresent(line -> {
                        throw new RefundRefused("returns.refused.amount", lineOf(order, line).name(),
                                left.get(line.orderLineId()));
                    });
            refund.sendAgain(actor.stamp("finance sends it once more", clock.now()));
            ordering.happened(view.order(), "REFUND_GRANTED", refund.number() + " · " + view.reason());
        });
    }

    private void moveGoods(OrderView order, RefundView refund) {
        var part = refund.lines().stream().filter(line -> line.goods() == GoodsFate.RESTOCKED)
                .collect(Collectors.toMap(line -> sku(order, line), line -> line.units(), Integer::sum));
        if (!part.isEmpty()) {
            inventory.restock(order.number(), part);
        }
    }

    private static Sku sku(OrderView order, RefundView.Line line) {
        return Sku.parse(lineOf(order, line).sku());
    }

    /**
     * What an invoice charges or will charge: lines of which units left the house, and the fee of a delivery once
     * anything of its consignment did.
     */
    static boolean isCharged(OrderView order, OrderLineView line) {
        return line.isItem() ? line.shipped() > 0
                : order.consignment(line.consignment()).filter(ConsignmentView::isBegun).isPresent();
    }

    private static List<CreditRefund.Line> invoiced(OrderView order, RefundView refund) {
        return refund.lines().stream()
                .filter(line -> line.amount().isPositive() && line.goods() != GoodsFate.NOT_SHIPPED
                        && line.goods() != GoodsFate.TAX)
                .filter(line -> isCharged(order, lineOf(order, line)) && !lineOf(order, line).isGiftCard())
                .map(line -> new CreditRefund.Line(line.orderLineId(), line.units(), line.amount())).toList();
    }

    private static OrderLineView lineOf(OrderView order, RefundView.Line line) {
        return order.lines().stream().filter(each -> each.id() == line.orderLineId()).findFirst().orElseThrow();
    }
}
