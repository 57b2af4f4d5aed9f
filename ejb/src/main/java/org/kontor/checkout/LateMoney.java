package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.cart.CartCopies;
import org.kontor.inventory.Inventory;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.ReleaseReason;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.payment.OpenRefund;
import org.kontor.payment.Paying;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.payment.Reserving;
import org.kontor.promotion.PromotionClaims;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryQueries;

/** What becomes of money that came too late or for nothing; always within settlement, with the order locked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LateMoney {

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

    @Inject
    private Reserving reserving;

    @Inject
    private CartCopies copies;

    @Inject
    private DeliveryQueries deliveries;

    /**
     * Money after the end: an order that ran out lives again if none of it went back meanwhile, nobody makes it again,
     * and the goods, as soon as was promised, and what promotions promised can still be had; else the money goes back.
     * Gift cards that it buys can always be had.
     */
    void arrived(OrderView order, PaymentView payment, Coverage coverage) {
        var wanted = order.goodsLines().stream().filter(line -> line.open() > 0)
                .collect(Collectors.toMap(line -> Sku.parse(line.sku()), OrderLineView::open, Integer::sum));
        var isKept = coverage.kept().compareTo(order.due()) >= 0;
        if (order.openUnits() > 0 && isKept && !copies.isCopied(order.number()) && isAvailable(order, wanted)
                && holdAgain(order, wanted)) {
            confirmation.confirm(order, coverage.payments(), wanted.isEmpty() ? "money came late"
                    : "money came late, the goods are still there");
            return;
        }
        payBack(order, payment);
    }

    /** Sends back what was taken and lets go what is reserved of an order that gets nothing; the customer is told. */
    void payBack(OrderView order, PaymentView payment) {
        send(payment, IdempotencyKey.of("late", order.number(), payment.id(), payment.captured().minor()),
                "late:" + order.number());
        tellOfTheReturn(order);
    }

    private void tellOfTheReturn(OrderView order) {
        ordering.happened(order.number(), "LATE_MONEY_RETURNED", "");
        confirmation.message("payment.returned", order.number(), Money.sum(order.currency(), payments
                .of(order.number().value()).stream().map(PaymentView::captured).toList()).minor());
    }

    /**
     * Sends back what a payment brought for an order that is paid without it, or of which nothing is due any more; the
     * customer is told.
     */
    void payBackExcess(OrderView order, PaymentView payment) {
        send(payment, IdempotencyKey.of("excess", order.number(), payment.id(), payment.transactions().size()),
                Coverage.EXCESS + order.number());
        if (order.isEndedUnpaid()) {
            tellOfTheReturn(order);
        } else {
            ordering.happened(order.number(), "MONEY_TWICE_RETURNED", "");
            confirmation.message("payment.twice", order.number(), payment.id());
        }
    }

    private void send(PaymentView payment, IdempotencyKey key, String purpose) {
        if (payment.refundable().isPositive()) {
            paying.openRefund(new OpenRefund(payment.id(), payment.refundable(), key, purpose));
        }
        if (payment.isReserving()) {
            reserving.openRelease(payment.id());
        }
    }

    private boolean isAvailable(OrderView order, Map<Sku, Integer> wanted) {
        var available = stock.availability(wanted.keySet());
        var days = new HashMap<Sku, LocalDate>();
        wanted.forEach((sku, pieces) -> days.put(sku, available.get(sku).day(pieces)));
        return wanted.entrySet().stream().allMatch(want -> available.get(want.getKey()).total() >= want.getValue())
                && isInTime(order, days);
    }

    /** Holds the goods, then what promotions gave, and promises the delivery anew; or nothing, where it is too late. */
    private boolean holdAgain(OrderView order, Map<Sku, Integer> wanted) {
        var days = wanted.isEmpty() ? Map.<Sku, LocalDate>of() : inventory.reserve(order.number(), wanted);
        if (!isInTime(order, days) || !promotions.claimAgain(order.number(), order.promotionsInUse())) {
            inventory.release(order.number(), ReleaseReason.EXPIRED);
            return false;
        }
        var anew = order.anew(each -> Confirmation.window(deliveries, order, each, each.readyOn(days)));
        if (!anew.isEmpty()) {
            ordering.promise(order.number(), anew, "money came late");
        }
        return true;
    }

    /**
     * Goods that are still to come must not come later than was promised of the consignment in which they go; money that
     * came late may move what waits for nothing.
     */
    private boolean isInTime(OrderView order, Map<Sku, LocalDate> days) {
        return order.consignments().stream().filter(each -> each.readyOn(days) != null)
                .allMatch(each -> each.promise() != null
                        && Confirmation.window(deliveries, order, each, each.readyOn(days))
                                .filter(anew -> !anew.last().isAfter(each.promise().last())).isPresent());
    }
}
