package org.kontor.checkout.expiry;

import java.time.Instant;
import org.kontor.shared.OrderNumber;

/** An unpaid order whose time to pay was over at a moment, and for which nothing is waited for. */
public record OverdueOrder(OrderNumber number, Instant payUntil) {
}
