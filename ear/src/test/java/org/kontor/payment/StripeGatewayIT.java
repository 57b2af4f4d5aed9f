package org.kontor.payment;

import org.kontor.builders.PaymentPage;

/** The card gateway keeps the contract. */
class StripeGatewayIT extends PaymentGatewayContract {

    @Override
    String name() {
        return "stripe";
    }

    @Override
    void pay(GatewayAnswer.Pending waiting, PaymentHandle payment) {
        PaymentPage.pay(waiting.payUrl(), PaymentPage.GOOD_CARD);
    }
}
