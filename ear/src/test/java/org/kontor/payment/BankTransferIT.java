package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.banking.BankBook;
import org.kontor.banking.EnterReceipt;
import org.kontor.it.ShippedEar;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** The bank transfer gateway keeps the contract; its wire is what finance enters. */
class BankTransferIT extends ShippedEar implements PaymentGatewayContract {

    @Inject
    private Gateways gateways;

    @Inject
    private BankBook bank;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserTransaction transaction;

    @Override
    public PaymentGateway gateway() {
        return gateways.of("banktransfer");
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void pay(GatewayAnswer.Pending waiting, PaymentHandle payment) {
        try {
            transaction.begin();
            var receipt = bank.enter(new EnterReceipt(payment.amount(), clock.today(), waiting.gatewayRef(), "Ada",
                    false, new IdempotencyKey("receipt:" + payment.key())));
            bank.match(receipt.number(), OrderNumber.parse(payment.reference()), payment.key(), "test", false);
            transaction.commit();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @DisplayName("R-12: no provider is called inside a transaction")
    void noGatewayIsCalledInsideATransaction() throws Exception {
        var request = charge(TakeMoney.AT_ORDER);
        for (var name : List.of("banktransfer", "stripe")) {
            transaction.begin();
            try {
                assertThrows(RuntimeException.class, () -> gateways.of(name).find(handle(request, null, null)), name);
            } finally {
                transaction.rollback();
            }
        }
    }
}
