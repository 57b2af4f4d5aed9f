package org.kontor.checkout;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.cart.CartCredit;
import org.kontor.giftcard.CardClaim;
import org.kontor.giftcard.CardOrigin;
import org.kontor.giftcard.GiftCards;
import org.kontor.giftcard.IssueCard;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.OpenCapture;
import org.kontor.payment.OpenPayment;
import org.kontor.payment.PayMethod;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentRefunded;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.Reserved;
import org.kontor.payment.Reserving;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * Gift cards as payments of an order: held when it is placed, taken when it is confirmed, let go when it ends without a
 * deal. The payment and the card move in the caller's transaction, the card last.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Credits {

    /** After whatever else a refund moves: cards are locked after stock. */
    private static final int LATE = 3000;

    @Inject
    private GiftCards cards;

    @Inject
    private Ordering ordering;

    @Inject
    private OrderQueries orders;

    @Inject
    private Paying paying;

    @Inject
    private Reserving reserving;

    @Inject
    private PaymentQueries payments;

    /** Writes down and holds what the cards pay of a new order. */
    void hold(OrderView order, CartCredit credit, Instant until) {
        var claims = new ArrayList<CardClaim>();
        for (var share : credit.shares()) {
            if (share.amount().isPositive()) {
                var key = IdempotencyKey.of("payment", order.number(), share.card().number());
                claims.add(new CardClaim(share.card().number(), share.amount(), key.value(), share.card().codes()));
                var payment = paying.open(new OpenPayment(order.number().value(), PayMethod.GIFT_CARD.gateway(),
                        PayMethod.GIFT_CARD.code(), share.amount(), TakeMoney.AT_ORDER, key, until));
                paying.settle(payment.id(), approved(payment, share.card().number() + ":" + order.number(),
                        share.card().tail(), null));
                ordering.happened(order.number(), "GIFT_CARD_HELD", share.card().tail());
            }
        }
        if (!claims.isEmpty()) {
            cards.hold(order.number().value(), claims);
            recordProgress(order);
        }
    }

    /** What the payment's provider would say: held, or taken under a key. */
    private static GatewayAnswer.Approved approved(PaymentView payment, String ref, String tail, String takenBy) {
        var zero = Money.zero(payment.amount().currency());
        return new GatewayAnswer.Approved(ref, null, payment.reference(), payment.amount(),
                takenBy == null ? zero : payment.amount(), takenBy == null
                        ? new Reserved(payment.amount(), Set.of(), false, null)
                        : new Reserved(zero, Set.of(takenBy), false, null), null, tail);
    }

    /** The order is confirmed: what it holds of cards is taken. */
    void take(OrderView order, List<PaymentView> payments) {
        var held = payments.stream().filter(PaymentView::isHeldCard).toList();
        if (held.isEmpty()) {
            return;
        }
        held.forEach(this::take);
        cards.redeem(keys(held));
        recordProgress(order, held);
    }

    private void take(PaymentView payment) {
        var key = new IdempotencyKey(payment.key() + ":take");
        reserving.openCapture(new OpenCapture(payment.id(), payment.amount(), key, null));
        paying.settle(payment.id(), approved(payment, payment.gatewayRef(), payment.cardLast4(), key.value()));
        ordering.happened(OrderNumber.parse(payment.reference()), "GIFT_CARD_TAKEN", payment.cardLast4());
    }

    private static List<String> keys(List<PaymentView> payments) {
        return payments.stream().map(PaymentView::key).toList();
    }

    /** The cards that a confirmed order bought are issued and mailed. */
    public void issue(OrderView order) {
        for (var line : order.lines()) {
            if (line.isGiftCard() && line.open() > 0) {
                ordering.recordShipped(order.number(), 1, Map.of(line.id(), line.open()));
                values(line.units().stream().flatMap(unit -> Stream.generate(unit::gross).limit(unit.pieces()))
                        .limit(line.open()).toList(),
                        order, line.id());
            }
        }
        if (order.hasGiftCards() && order.goodsLines().isEmpty()) {
            ordering.recordDelivered(order.number(), true);
        }
    }

    /** The same once a hold of the order has ended, unless another still stands. */
    public void issueReleased(OrderView order) {
        if (order.status() == OrderStatus.CONFIRMED) {
            issue(order);
        }
    }

    private void values(List<Money> values, OrderView order, long line) {
        for (var piece = 0; piece < values.size(); piece++) {
            if (values.get(piece).isPositive()) {
                cards.issue(new IssueCard(CardOrigin.SOLD, values.get(piece), order.email(), order.number().value(),
                        line, "bought", "sold:" + order.number() + ":" + line + ":" + (piece + 1)));
            }
        }
    }

    /** The order ended without a deal: what it held of cards is free again. */
    public void release(OrderView order) {
        var held = all(order).stream().filter(PaymentView::isHeldCard).toList();
        held.forEach(payment -> {
            reserving.openRelease(payment.id());
            paying.settle(payment.id(), new GatewayAnswer.Declined(PaymentStatus.VOIDED,
                    "the order ended before it was paid"));
            ordering.happened(order.number(), "GIFT_CARD_RELEASED", payment.cardLast4());
        });
        cards.release(keys(held));
        recordProgress(order, held);
    }

    private void recordProgress(OrderView order, List<PaymentView> moved) {
        if (!moved.isEmpty()) {
            recordProgress(order);
        }
    }

    private void recordProgress(OrderView order) {
        ordering.recordPayment(order.number(), new Coverage(order, all(order)).progress());
    }

    /** What an order that was just placed holds; asked only if it holds anything. */
    List<PaymentView> held(OrderView order, CartCredit credit) {
        return credit.isUsed() ? all(order) : List.of();
    }

    private List<PaymentView> all(OrderView order) {
        return payments.of(order.number().value());
    }

    /** A refund by the gateway of cards goes onto the card that paid, or onto a new one when something else did. */
    void refunded(@Observes @Priority(LATE) PaymentRefunded event) {
        if (!event.gateway().equals(PayMethod.GIFT_CARD.gateway())) {
            return;
        }
        var payment = payments.byId(event.paymentId()).orElseThrow();
        if (payment.isGiftCard()) {
            cards.giveBack(payment.key(), event.transactionKey(), event.amount());
        } else {
            var order = orders.byNumber(OrderNumber.parse(event.reference())).orElseThrow();
            cards.issue(new IssueCard(CardOrigin.REFUND, event.amount(), order.email(), event.reference(), 0,
                    "refund " + event.purpose(), event.transactionKey()));
        }
    }
}
