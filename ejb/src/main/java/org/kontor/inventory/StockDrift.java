package org.kontor.inventory;

/** The counters of a SKU that have left its moves: what they say, and what the moves add up to. Pieces. */
public record StockDrift(int onHand, int reserved, int movedOnHand, int movedReserved) {
}
