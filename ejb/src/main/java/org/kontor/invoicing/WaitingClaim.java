package org.kontor.invoicing;

import java.time.Instant;
import org.kontor.shared.OrderNumber;

/** A refund whose credit note waits for the invoice that it takes back. */
public record WaitingClaim(String refund, OrderNumber order, Instant claimedAt) {
}
