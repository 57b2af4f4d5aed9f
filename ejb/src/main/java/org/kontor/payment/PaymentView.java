package org.kontor.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.kontor.shared.Money;

/** A payment as staff and flows read it, with every call that was made for it. */
public record PaymentView(long id, long version, String reference, String gateway, String method, TakeMoney take,
        PaymentStatus status, Money amount, Money authorised, Money captured, Money released, Money refunded,
        boolean severalCaptures, Instant captureBefore, String key, String gatewayRef, String intentRef, String payUrl,
        String cardBrand, String cardLast4, String trouble, Instant expiresAt, Instant createdAt, Instant updatedAt,
        Integer netDays, LocalDate dueOn, List<TransactionView> transactions) {

    public PaymentHandle handle() {
        return new PaymentHandle(gateway, reference, key, gatewayRef, intentRef, amount, createdAt);
    }

    /** True when all of it was taken without trouble: from then on the provider can only tell that money goes back. */
    public boolean isSettled() {
        return status == PaymentStatus.CAPTURED && captured.compareTo(amount) >= 0 && trouble == null;
    }

    /** Money that was captured and neither went back, nor is on its way back, nor came back and waits for its account. */
    public Money refundable() {
        return captured.minus(refunded).minus(bounced())
                .minus(sum(call -> call.type() == TransactionType.REFUND && call.status().isOpen() && !call.isOfBounce()));
    }

    /** Money that went back and came back to us, and has not reached the customer another way since. */
    public Money bounced() {
        return sum(call -> call.type() == TransactionType.BOUNCE)
                .minus(sum(call -> call.isOfBounce() && call.status() == TransactionStatus.SUCCESS));
    }

    /** Money that is reserved or was taken: what the payment covers. */
    public Money covered() {
        return authorised.minus(released);
    }

    /** Money that is still reserved and that no call is taking. */
    public Money capturable() {
        return status.isLive() ? covered().minus(captured).minus(capturing())
                : Money.zero(amount.currency());
    }

    /** Money that was taken or that a call is taking. */
    public Money taken() {
        return captured.plus(capturing());
    }

    /** Whether any of it is still reserved; what is to be paid after delivery, or at it, is promised: nobody can take it. */
    public boolean isReserving() {
        return !isPromised() && (status == PaymentStatus.AUTHORIZED
                || status == PaymentStatus.PART_CAPTURED && take == TakeMoney.AT_SHIPMENT);
    }

    /** Whether the buyer's bank reserves all of it and none was taken yet; a gift card is no money that a bank reserves. */
    public boolean isReservedOnly() {
        return isReserving() && !isGiftCard() && captured.isZero();
    }

    /** Whether it is paid by invoice after delivery. */
    public boolean isOnAccount() {
        return method.equals(PayMethod.INVOICE.code());
    }

    /** Whether it is paid to the carrier at the door. */
    public boolean isAtDoor() {
        return method.equals(PayMethod.COD.code());
    }

    private boolean isPromised() {
        return PayMethod.of(method).filter(PayMethod::isPromise).isPresent();
    }

    /** What was promised and has neither come nor been taken off; nothing for every other payment. */
    public Money owed() {
        return isPromised() && status.isLive() ? covered().minus(captured) : Money.zero(amount.currency());
    }

    /** Whether a bank transfer, or the rest of one, is waited for. */
    public boolean isAwaitingTransfer() {
        return isTransfer() && gatewayRef != null
                && (status == PaymentStatus.REQUIRES_ACTION || status == PaymentStatus.PART_CAPTURED);
    }

    /** Whether it is paid by card. */
    public boolean isCard() {
        return method.equals(PayMethod.CARD.code());
    }

    /** Whether a card brought less than was asked for, and a person took that over: no more of it comes. */
    public boolean isShort() {
        return isCard() && status.isLive() && authorised.isPositive() && authorised.compareTo(amount) < 0;
    }

    /** Whether it comes by bank transfer. */
    public boolean isTransfer() {
        return method.equals(PayMethod.TRANSFER.code());
    }

    /** Whether it was paid with a gift card or store credit; {@code cardLast4} are then the last of its code. */
    public boolean isGiftCard() {
        return method.equals(PayMethod.GIFT_CARD.code());
    }

    /** A gift card that is held for an order which is not settled yet. */
    public boolean isHeldCard() {
        return isGiftCard() && status == PaymentStatus.AUTHORIZED;
    }

    private Money capturing() {
        return sum(call -> call.type() == TransactionType.CAPTURE && call.status().isOpen());
    }

    private Money sum(Predicate<TransactionView> some) {
        return Money.sum(amount.currency(), transactions.stream().filter(some).map(TransactionView::amount).toList());
    }
}
