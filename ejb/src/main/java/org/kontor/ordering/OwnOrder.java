package org.kontor.ordering;

import java.time.Instant;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/** An order in the list of the customer whose it is; the key opens its page. */
public record OwnOrder(OrderNumber number, Instant placedAt, OrderProgress progress, long units, Money total,
                       String accessKey) {
}
