package org.kontor.payment;

import org.kontor.payment.giftcard.GiftCardGateway;

/** Money goes back onto a card in the transaction that writes the refund down: the gateway only says so. */
class GiftCardGatewayTest implements OwnMoneyContract {

    @Override
    public PaymentGateway gateway() {
        return new GiftCardGateway();
    }

    @Override
    public RefundAnswer refunded(String key) {
        return new RefundAnswer.Refunded(key);
    }
}
