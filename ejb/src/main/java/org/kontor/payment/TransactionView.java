package org.kontor.payment;

import java.time.Instant;
import org.kontor.shared.Money;

/** One call that moved money, or tried to, as staff read it. */
public record TransactionView(long id, TransactionType type, TransactionStatus status, Money amount, String key,
        String pspReference, String purpose, String answer, Instant createdAt, Instant updatedAt, String gateway) {

    /** Whether it sends anew what came back: that money is spoken for, whatever else goes back. */
    public boolean isOfBounce() {
        return key.contains(PaymentTransaction.OF_BOUNCE);
    }
}
