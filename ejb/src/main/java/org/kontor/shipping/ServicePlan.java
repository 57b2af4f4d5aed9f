package org.kontor.shipping;

/**
 * How a method is offered in a zone: working days in transit, prices, and the weight in grams that the heaviest piece
 * must be over and may be up to, null where it does not matter.
 */
public record ServicePlan(int minDays, int maxDays, RateTable table, Long pieceOver, Long pieceUpTo, boolean active) {
}
