package org.kontor.ordering;

import java.time.Instant;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** An order in a list. */
public record OrderRow(OrderNumber number, Instant placedAt, String customerName, OrderStatus status,
        PaymentProgress paymentStatus, FulfilmentProgress fulfilmentStatus, BillingProgress billingStatus,
        ReturnProgress returnStatus, long units, long totalMinor, String currency) {

    public Money total() {
        return Money.ofMinor(totalMinor, currency);
    }
}
