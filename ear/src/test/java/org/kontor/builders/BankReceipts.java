package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.kontor.banking.EnterReceipt;
import org.kontor.banking.ReceiptView;
import org.kontor.checkout.Transfers;
import org.kontor.ordering.OrderView;
import org.kontor.payment.CreditorReference;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Money that finance found on the bank's statement. */
@ApplicationScoped
public class BankReceipts {

    @Inject
    private Transfers transfers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    /** A transfer with the order's reference; the same amount twice is two transfers. */
    public ReceiptView receive(OrderView order, Money amount) {
        return staff.does(() -> transfers.enter(new EnterReceipt(amount, clock.today(),
                CreditorReference.of(order.number().value()).pretty(), "Ada Byron", true,
                new IdempotencyKey("receipt:" + UUID.randomUUID()))));
    }
}
