package org.kontor.checkout.byhand;

import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * What a person wants of the money that a payment of an order has reserved, and why. The key is made with the page, so
 * that pressing twice does it once; seen is what the page showed as reserved and not yet taken, so that a page which was
 * open while money moved decides nothing.
 */
public record ByHand(OrderNumber order, long paymentId, Money seen, String reason, IdempotencyKey key) {

    /** The key of what is done to a payment by a page with this mark; short, for it is kept by the provider. */
    public static IdempotencyKey key(long paymentId, String mark) {
        return IdempotencyKey.of("capture", "hand", paymentId, mark);
    }
}
