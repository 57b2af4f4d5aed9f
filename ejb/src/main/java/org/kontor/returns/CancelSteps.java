package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.checkout.Captures;
import org.kontor.checkout.Credits;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.ReleaseReason;
import org.kontor.invoicing.Invoicing;
import org.kontor.ordering.BillingProgress;
import org.kontor.ordering.CalledOffLine;
import org.kontor.ordering.FulfilmentProgress;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.RefundTicket;
import org.kontor.promotion.PromotionClaims;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.Outbox;

/**
 * The transaction in which units are called off: order, stock, the wish to let money go or give it back, and the mail.
 * Whether they can still be is decided by who locks the order first, shipping or cancelling.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CancelSteps {

    private static final int LONGEST_REASON = 200;
    private static final List<OrderStatus> CANCELLABLE =
            List.of(OrderStatus.PENDING_PAYMENT, OrderStatus.CONFIRMED, OrderStatus.ON_HOLD);

    @Inject
    private Ordering ordering;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private Inventory inventory;

    @Inject
    private Invoicing invoicing;

    @Inject
    private Captures captures;

    @Inject
    private Credits credits;

    @Inject
    private PromotionClaims promotions;

    @Inject
    private RefundBook book;

    @Inject
    private RefundSteps refunds;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** A cancellation that was written down, and the refunds that are to be sent. */
    record Done(CancellationView cancellation, List<RefundTicket> refunds) {
    }

    public Done cancel(CancelItems wish, boolean byCustomer) {
        var order = ordering.lock(wish.order());
        var earlier = book.cancellationByKey(wish.key());
        if (earlier.isPresent()) {
            return new Done(earlier.get().view(), List.of());
        }
        var all = payments.of(order.number().value());
        if (all.stream().anyMatch(payment -> payment.status().isOpen())) {
            throw new RefundRefused("returns.refused.paymentOpen", order.number());
        }
        var parts = parts(order, wish, byCustomer, all);
        var stamp = actor.stamp(wish.reason().strip(), clock.now());
        var cancellation = book.add(new Cancellation(book.nextCancellationNumber(), wish, byCustomer, parts, stamp));
        var tickets = new ArrayList<>(giveBack(order, parts, wish, all));
        var after = callOff(order, cancellation.view(), parts);
        if (after.status() == OrderStatus.CANCELLED) {
            tickets.addAll(refunds.writeExcess(after));
        }
        tell(cancellation.view());
        return new Done(cancellation.view(), tickets);
    }

    /** Refuses what could not be called off, even if nothing were open any more. */
    public void require(CancelItems wish, boolean byCustomer) {
        parts(ordering.lock(wish.order()), wish, byCustomer, payments.of(wish.order().value()));
    }

    private CallOff parts(OrderView order, CancelItems wish, boolean byCustomer, List<PaymentView> all) {
        check(order, wish);
        var parcels = fulfilment.parcels(order.number());
        var parts = new CallOff(order, refundables(order, parcels), wish.units(),
                new ConsignmentChoice(order, parcels, wish.consignment()), taken(order, all));
        if (parts.leavesCardsAlone()) {
            throw new RefundRefused("returns.refused.cardsAlone", order.number());
        }
        if (!parts.leavesNoGoods() && byCustomer) {
            throw new RefundRefused("returns.refused.onlyWhole", order.number());
        }
        if (!parts.leavesNoGoods() && order.status() == OrderStatus.PENDING_PAYMENT) {
            requireRest(order, parts, all);
        }
        return parts;
    }

    public boolean isNew(CancelItems wish) {
        return book.cancellationByKey(wish.key()).isEmpty();
    }

    /** What is asked for can only go down as long as none of it has come, and to more than gift cards hold already. */
    private static void requireRest(OrderView order, CallOff parts, List<PaymentView> all) {
        var live = all.stream().filter(payment -> payment.status().isLive()).toList();
        if (live.stream().anyMatch(payment -> payment.captured().isPositive())) {
            throw new RefundRefused("returns.refused.partPaid", order.number());
        }
        var left = order.due().minus(Money.sum(order.currency(),
                parts.lines().stream().map(CancellationView.Line::waived).toList()));
        if (left.compareTo(Money.sum(order.currency(), live.stream().map(PaymentView::covered).toList())) <= 0) {
            throw new RefundRefused("returns.refused.noRest", order.number());
        }
    }

    private static void check(OrderView order, CancelItems wish) {
        if (wish.reason() == null || wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            throw new RefundRefused("returns.refused.reason", LONGEST_REASON);
        }
        if (!CANCELLABLE.contains(order.status())) {
            throw new RefundRefused("returns.refused.cancelStatus", order.number());
        }
    }

    private List<RefundableLine> refundables(OrderView order, List<ShipmentView> parcels) {
        return new Refundables(order, book.of(order.number()).stream().map(Refund::view).toList(), parcels).lines();
    }

    private static Money taken(OrderView order, List<PaymentView> all) {
        return Money.sum(order.currency(), all.stream()
                .map(payment -> payment.refundable().plus(payment.taken()).minus(payment.captured())).toList());
    }

    /** What was taken goes back to where it came from, payment by payment. */
    private List<RefundTicket> giveBack(OrderView order, CallOff parts, CancelItems wish, List<PaymentView> all) {
        var lines = parts.lines().stream().filter(line -> line.refund().isPositive()).map(line -> new GrantRefund.Line(
                line.orderLineId(), line.units(), line.refund(), GoodsFate.NOT_SHIPPED)).toList();
        var split = RefundSplit.of(lines, Set.of(), all, order.currency());
        if (split.missing().isPositive()) {
            throw new RefundRefused("returns.refused.moneyMoving", order.number());
        }
        return split.parts().stream().map(part -> refunds.write(order, part.lines(), part.payment().id(),
                wish.reason().strip())).toList();
    }

    private OrderView callOff(OrderView order, CancellationView done, CallOff parts) {
        var noGoods = parts.leavesNoGoods();
        var after = ordering.callOff(order.number(), done.lines().stream()
                .map(line -> new CalledOffLine(line.orderLineId(), line.units(), line.waived(), parts.from(line)))
                .toList(),
                done.reason());
        captures.letGoRest(after);
        putBack(order, done, noGoods);
        if (after.openUnits() == 0) {
            tellWhatEnded(after);
        }
        promotions.releaseAllBut(order.number(), after.status() == OrderStatus.CANCELLED ? Set.of()
                : after.promotionsInUse());
        if (noGoods) {
            credits.release(order);
        }
        return after;
    }

    /** Nothing more is sent: what went before may be all that there was to invoice and to arrive. */
    private void tellWhatEnded(OrderView order) {
        if (order.billingStatus() == BillingProgress.PART_INVOICED) {
            invoicing.recount(order.number());
        }
        var sent = fulfilment.parcels(order.number()).stream().filter(parcel -> parcel.status().hasLeft()).toList();
        var arrived = sent.stream().filter(parcel -> parcel.status() == ShipmentStatus.DELIVERED).count();
        if (order.fulfilmentStatus() == FulfilmentProgress.SHIPPED && arrived > 0) {
            ordering.recordDelivered(order.number(), arrived == sent.size());
        }
    }

    /** Goods first: stock is locked before promotions, and those before gift cards. */
    private void putBack(OrderView order, CancellationView done, boolean noGoods) {
        if (noGoods) {
            inventory.release(order.number(), ReleaseReason.CANCELLED);
            return;
        }
        var skus = order.itemLines().stream()
                .collect(Collectors.toMap(line -> line.id(), line -> Sku.parse(line.sku())));
        var part = done.lines().stream().filter(line -> line.units() > 0)
                .collect(Collectors.toMap(line -> skus.get(line.orderLineId()), line -> line.units(), Integer::sum));
        if (!part.isEmpty()) {
            inventory.release(order.number(), part);
        }
    }

    private void tell(CancellationView done) {
        var number = done.order().value();
        var units = done.units();
        ordering.happened(done.order(), "CALLED_OFF", units + " · " + done.reason());
        audit.record("returns.cancel", "order", number, done.number() + ": " + units + ", " + done.reason());
        outbox.put("order.cancelled", number, "order.cancelled:" + done.number(), JsonMaker.object()
                .add("number", number).add("cancellation", done.number()).build());
    }
}
