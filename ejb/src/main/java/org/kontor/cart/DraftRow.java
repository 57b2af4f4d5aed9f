package org.kontor.cart;

import java.time.Instant;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * A draft in a list; customer and order are null while there are none. {@code goods} is what its pieces cost before
 * promotions when they were last looked at.
 */
public record DraftRow(long id, CartStatus status, String customer, int pieces, Money goods, String madeBy,
                       Instant changedAt, OrderNumber order) {
}
