package org.kontor.payment;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.kontor.banking.BankBook;
import org.kontor.banking.EnterReceipt;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** The bank transfer gateway keeps the contract; its wire is what finance enters. */
class BankTransferIT extends PaymentGatewayContract {

    @Inject
    private BankBook bank;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserTransaction transaction;

    @Override
    String name() {
        return "banktransfer";
    }

    @Override
    void pay(GatewayAnswer.Pending waiting, PaymentHandle payment) {
        try {
            transaction.begin();
            var receipt = bank.enter(new EnterReceipt(payment.amount(), clock.today(), waiting.gatewayRef(), "Ada", false,
                    new IdempotencyKey("receipt:" + payment.key())));
            bank.match(receipt.number(), OrderNumber.parse(payment.reference()), payment.key(), "test", false);
            transaction.commit();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
