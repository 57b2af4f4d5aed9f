package org.kontor.inventory;

import java.time.Instant;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;

/** One change of a stock; the stock is the sum of its moves. The order is null when staff moved the pieces. */
public record StockMove(Instant at, Sku sku, int deltaOnHand, int deltaReserved, StockReason reason, OrderNumber order,
                        String note, String actor) {
}
