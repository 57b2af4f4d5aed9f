package org.kontor.inventory;

/** A change of a stock and how much there was after it. */
public record StockStep(StockMove move, long onHand, long reserved) {
}
