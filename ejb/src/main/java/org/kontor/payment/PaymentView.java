package org.kontor.payment;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.Money;

/** A payment as staff and flows read it, with every call that was made for it. */
public record PaymentView(long id, long version, String reference, String gateway, String method, PaymentStatus status,
        Money amount,
        Money authorised, Money captured, Money refunded, String key, String gatewayRef, String intentRef,
                String payUrl,
        String cardBrand, String cardLast4, String trouble, Instant expiresAt, Instant createdAt, Instant updatedAt,
        List<TransactionView> transactions) {

    public PaymentHandle handle() {
        return new PaymentHandle(gateway, reference, key, gatewayRef, intentRef, amount);
    }

    /** True when all of it was taken without trouble: from then on the provider can only tell that money goes back. */
    public boolean isSettled() {
        return status == PaymentStatus.CAPTURED && captured.compareTo(amount) >= 0 && trouble == null;
    }

    /** Money that was captured and neither went back nor is on its way back. */
    public Money refundable() {
        var underway = transactions.stream()
                .filter(transaction -> transaction.type() == TransactionType.REFUND && transaction.status().isOpen())
                .map(TransactionView::amount).toList();
        return captured.minus(refunded).minus(Money.sum(amount.currency(), underway));
    }
}
