package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.banking.BankBook;
import org.kontor.banking.EnterReceipt;
import org.kontor.cart.CartToken;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Settlement;
import org.kontor.it.ShippedEar;
import org.kontor.payment.news.MissedNotices;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.VatId;
import org.kontor.tax.VatChecks;
import org.kontor.tax.VatIdCheck;

/** The bank transfer gateway keeps the contract; its wire is what finance enters. */
class BankTransferIT extends ShippedEar implements PaymentGatewayContract {

    private static final VatId VAT_ID = new VatId("ATU12345675");

    @Inject
    private Gateways gateways;

    @Inject
    private BankBook bank;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserTransaction transaction;

    @Inject
    private VatIdCheck offices;

    @Inject
    @Any
    private Instance<MissedNotices> notices;

    @Inject
    private Settlement settlement;

    @Inject
    private Checkout checkout;

    @Inject
    private VatChecks checks;

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
        var asked = new ArrayList<Callable<?>>();
        for (var name : List.of("banktransfer", "stripe")) {
            asked.add(() -> gateways.of(name).find(handle(request, null, null)));
        }
        asked.add(() -> offices.ask(VAT_ID, Optional.empty()));
        asked.add(() -> notices.get().undelivered(clock.now(), clock.now(), null));
        for (var ask : asked) {
            transaction.begin();
            try {
                assertThrows(RuntimeException.class, ask::call);
            } finally {
                transaction.rollback();
            }
        }
    }

    @Test
    @DisplayName("R-12: nor is a transaction suspended with its locks while a provider is asked")
    void noFacadeSuspendsATransactionToAskAProvider() throws Exception {
        for (var step : List.<Callable<?>>of(() -> settlement.settleOrder(OrderNumber.of(987_654_321)),
                () -> checkout.placed(new CartToken("f".repeat(32))), () -> checks.isDue(VAT_ID, Duration.ZERO))) {
            step.call();
            transaction.begin();
            try {
                assertThrows(EJBException.class, step::call);
            } finally {
                transaction.rollback();
            }
        }
    }
}
