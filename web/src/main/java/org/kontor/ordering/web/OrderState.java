package org.kontor.ordering.web;

import java.util.List;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderProgress;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * How an order stands, told honestly: paid only when the money is known to be there, waiting while the provider has not
 * answered, and failed with the way to pay again.
 */
public enum OrderState {
    /** The customer has not paid yet and still can. */
    UNPAID("info", "credit-card"),
    /** A part of the money is there and no more of it comes by itself; the customer can pay the rest. */
    PART_PAID("info", "credit-card"),
    /** Staff sent it, and the customer has not begun to pay. */
    SENT("info", "credit-card"),
    /** Goods are kept until the customer's transfer, or the rest of it, is there. */
    AWAITING_TRANSFER("info", "landmark"),
    /** The last try to pay failed; the customer can try again. */
    FAILED("warn", "triangle-alert"),
    /** The provider could not be reached, so no payment page was ever opened; the customer can try again. */
    UNREACHED("warn", "triangle-alert"),
    /** The customer has paid in a way that takes days, such as a bank debit. */
    PROCESSING("info", "clock"),
    /** The provider has not told yet whether it was paid. */
    CHECKING("info", "clock"),
    /** Confirmed, and the money, or all of it that no gift card brought, is only reserved so far. */
    RESERVED("ok", "circle-check"),
    /** Confirmed, and to be paid by invoice after delivery. */
    ON_ACCOUNT("ok", "circle-check"),
    /** Confirmed, and to be paid to the carrier at the door. */
    AT_DOOR("ok", "circle-check"),
    /** What was reserved is gone; the customer can pay again. */
    REPAY("warn", "triangle-alert"),
    /** Paid, and one of the shop looks at it before anything is sent. */
    IN_REVIEW("info", "clock"),
    IN_PREPARATION("ok", "circle-check"),
    /** All of it is packed, and the carrier has none of it yet. */
    ANNOUNCED("ok", "package-check"),
    PART_SHIPPED("ok", "truck"),
    ON_ITS_WAY("ok", "truck"),
    DELIVERED("ok", "package-check"),
    /** Gift cards alone: nothing travels. */
    MAILED("ok", "circle-check"),
    /** All of it was sent back. */
    RETURNED("neutral", "rotate-ccw"),
    CALLED_OFF("neutral", "ban"),
    /** It was not paid in time. */
    EXPIRED("neutral", "clock");

    private final String tone;
    private final String icon;

    OrderState(String tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    static OrderState of(OrderView order, List<PaymentView> payments, List<ShipmentView> parcels) {
        if (order.progress() == OrderProgress.DELIVERED && order.goodsLines().isEmpty()) {
            return MAILED;
        }
        if (order.progress() == OrderProgress.ON_ITS_WAY && TimelineStep.isAnnounced(parcels)) {
            return ANNOUNCED;
        }
        return of(order, payments);
    }

    private static OrderState of(OrderView order, List<PaymentView> payments) {
        if (order.holdKind() == HoldKind.REVIEW) {
            return IN_REVIEW;
        }
        if (order.progress() == OrderProgress.IN_PREPARATION
                && payments.stream().anyMatch(payment -> payment.owed().isPositive())) {
            return payments.stream().anyMatch(PaymentView::isAtDoor) ? AT_DOOR : ON_ACCOUNT;
        }
        if (order.progress() == OrderProgress.IN_PREPARATION && isReserved(order, payments)) {
            return RESERVED;
        }
        if (!order.isPayable()) {
            return valueOf(order.progress().name());
        }
        if (payments.stream().anyMatch(PaymentView::isAwaitingTransfer)) {
            return AWAITING_TRANSFER;
        }
        if (payments.stream().anyMatch(payment -> payment.status() == PaymentStatus.REQUIRES_ACTION)) {
            return unpaid(payments);
        }
        if (payments.stream().anyMatch(payment -> payment.status() == PaymentStatus.PROCESSING)) {
            return PROCESSING;
        }
        if (order.isHeldBy(HoldKind.PAYMENT)) {
            return payments.stream().anyMatch(payment -> payment.status().isOpen()) ? CHECKING : REPAY;
        }
        if (payments.stream().allMatch(PaymentView::isHeldCard)) {
            return SENT;
        }
        var live = payments.stream().filter(payment -> payment.status().isLive() && !isPart(payment)).toList();
        if (live.isEmpty()) {
            return isPartPaid(payments) || payments.stream().allMatch(payment -> payment.status().isLive())
                    ? unpaid(payments) : FAILED;
        }
        return live.stream().allMatch(payment -> payment.payUrl() == null) ? UNREACHED : CHECKING;
    }

    private static OrderState unpaid(List<PaymentView> payments) {
        return isPartPaid(payments) ? PART_PAID : UNPAID;
    }

    /** A gift card that is held is taken with the rest alone. */
    private static boolean isPartPaid(List<PaymentView> payments) {
        return payments.stream().anyMatch(payment -> isPart(payment) && !payment.isGiftCard());
    }

    /** All that is not taken yet is reserved; gift cards that pay a part are taken with the order. */
    private static boolean isReserved(OrderView order, List<PaymentView> payments) {
        return order.paymentStatus() == PaymentProgress.AUTHORIZED || order.paymentStatus() == PaymentProgress.PART_PAID
                && payments.stream().anyMatch(PaymentView::isReservedOnly);
    }

    /** It has brought what it brings, and no provider is asked about it. */
    private static boolean isPart(PaymentView payment) {
        return payment.isGiftCard() || payment.isShort()
                || payment.isTransfer() && payment.captured().isPositive();
    }

    public String getTone() {
        return tone;
    }

    public String getIcon() {
        return icon;
    }

    public boolean isPayable() {
        return this == UNPAID || this == PART_PAID || this == SENT || this == FAILED || this == UNREACHED
                || this == REPAY;
    }

    /** Whether nothing is begun, so that the customer may choose how to pay. */
    public boolean isBegunAnew() {
        return this == SENT || this == FAILED;
    }

    /** Whether the page should look again by itself. */
    public boolean isChecking() {
        return this == CHECKING || this == PROCESSING;
    }

    String title(OrderView order) {
        return Texts.INSTANCE.of("ordering.state." + name() + ".title", order.number());
    }

    /** Nobody is thanked for money that was not to be paid, nor told that nothing was charged when money goes back. */
    String told(Money total, PaymentProgress paid) {
        if (this == EXPIRED && total.isPositive() && paid.hasTaken()) {
            return ".back";
        }
        return this == IN_PREPARATION && total.isZero() ? ".free" : ".text";
    }

    /** What is left is what no payment, or gift card held for it, has brought of what is due. */
    String text(OrderView order, Money left) {
        return Texts.INSTANCE.of("ordering.state." + name() + told(order.total(), order.paymentStatus()),
                order.email().value(), Formats.date(order.payUntil(), "time"), Formats.money(left),
                Formats.date(order.payUntil(), "day"), Formats.date(order.payUntil(), "dateTime"),
                Formats.money(order.due().minus(left)));
    }
}
