package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.ReleaseReason;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.OpenRefund;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.Paying;
import org.kontor.payment.RefundAnswer;
import org.kontor.payment.RefundTicket;
import org.kontor.promotion.PromotionClaims;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** The transactions of settlement. Lock order: order, then payment, then stock, then promotions. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SettlementSteps {

    /** What became of an answer: OVERTAKEN means that somebody else moved the payment after the provider was asked. */
    enum Outcome { CHANGED, UNCHANGED, OVERTAKEN }

    @Inject
    private Ordering ordering;

    @Inject
    private Paying paying;

    @Inject
    private PaymentQueries payments;

    @Inject
    private Inventory inventory;

    @Inject
    private InventoryQueries stock;

    @Inject
    private PromotionClaims promotions;

    @Inject
    private Confirmation confirmation;

    public Outcome apply(long paymentId, long seenVersion, GatewayAnswer answer) {
        var number = OrderNumber.parse(payments.referenceOf(paymentId));
        var order = ordering.lock(number);
        var before = paying.lock(paymentId);
        if (before.version() != seenVersion) {
            return Outcome.OVERTAKEN;
        }
        var after = paying.settle(paymentId, answer);
        if (after.status() == before.status() && after.captured().equals(before.captured())) {
            return Outcome.UNCHANGED;
        }
        tell(order, before, after);
        var held = hold(order);
        if (held.compareTo(order.total()) >= 0) {
            cover(order, after);
        }
        return Outcome.CHANGED;
    }

    public void applyRefund(RefundTicket ticket, RefundAnswer answer) {
        var number = OrderNumber.parse(ticket.reference());
        var order = ordering.lock(number);
        paying.settleRefund(ticket.key(), answer);
        hold(order);
    }

    /** The time to pay ran out and no payment can come any more: the goods go back on the shelf. */
    public void expire(OrderNumber number) {
        var order = ordering.lock(number);
        if (order.status() != OrderStatus.PENDING_PAYMENT || payments.of(number.value()).stream()
                .anyMatch(p -> p.status().isLive())) {
            return;
        }
        ordering.expire(number, "not paid in time; the provider was asked");
        inventory.release(number, ReleaseReason.EXPIRED);
        promotions.release(number);
        confirmation.message("order.expired", number);
    }

    /** Stores what all payments together hold on the order, and returns the authorised sum. */
    private Money hold(OrderView order) {
        var all = payments.of(order.number().value());
        var zero = Money.zero(order.currency());
        var authorised = all.stream().filter(payment -> payment.status().isLive()).map(PaymentView::authorised)
                .reduce(zero, Money::plus);
        var captured = all.stream().map(PaymentView::captured).reduce(zero, Money::plus);
        var refunded = all.stream().map(PaymentView::refunded).reduce(zero, Money::plus);
        var open = all.stream().anyMatch(payment -> payment.status().isOpen());
        ordering.recordPayment(order.number(), PaymentProgress.of(order.total(), authorised, captured, refunded, open));
        return authorised;
    }

    private void cover(OrderView order, PaymentView payment) {
        switch (order.status()) {
            case PENDING_PAYMENT, DRAFT -> confirmation.confirm(order.number(), "paid");
            case EXPIRED, CANCELLED -> late(order, payment);
            case CONFIRMED, ON_HOLD, COMPLETED -> { }
        }
    }

    /**
     * Money after the end: the order lives again if the goods and what promotions promised can still be had, else the
     * money goes back.
     */
    private void late(OrderView order, PaymentView payment) {
        var wanted = order.itemLines().stream()
                .collect(Collectors.toMap(line -> Sku.parse(line.sku()), OrderLineView::quantity, Integer::sum));
        if (isAvailable(wanted) && promotions.claimAgain(order.number())) {
            inventory.reserve(order.number(), wanted);
            confirmation.confirm(order.number(), "money came late, the goods are still there");
            return;
        }
        paying.openRefund(new OpenRefund(payment.id(), payment.refundable(),
                IdempotencyKey.of("late", order.number(), payment.id()), "late:" + order.number()));
        ordering.happened(order.number(), "LATE_MONEY_RETURNED", "");
        confirmation.message("payment.returned", order.number());
    }

    private boolean isAvailable(Map<Sku, Integer> wanted) {
        var available = stock.available(wanted.keySet());
        return wanted.entrySet().stream().allMatch(want -> available.getOrDefault(want.getKey(), 0) >= want.getValue());
    }

    private void tell(OrderView order, PaymentView before, PaymentView after) {
        if (after.captured().compareTo(before.captured()) > 0) {
            var by = after.cardLast4() == null ? after.method() : after.cardBrand() + " " + after.cardLast4();
            ordering.happened(order.number(), "PAYMENT_CAPTURED", by);
        } else if (after.status() != before.status()) {
            ordering.happened(order.number(), "PAYMENT_" + after.status(), after.trouble() == null ? ""
                    : after.trouble());
        }
    }
}
