package org.kontor.payment;

import org.kontor.payment.cash.CashGateway;

/** Who paid at the door gets no money back there; it goes another way. */
class CashGatewayTest implements OwnMoneyContract {

    @Override
    public PaymentGateway gateway() {
        return new CashGateway();
    }

    @Override
    public RefundAnswer refunded(String key) {
        return new RefundAnswer.Refused("The carrier pays nothing back at the door.");
    }
}
