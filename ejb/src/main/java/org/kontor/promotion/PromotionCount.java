package org.kontor.promotion;

import org.kontor.shared.Money;

/**
 * How often orders use a promotion now, what it gives away with them, how often the most eager customer has it, and how
 * many codes open it.
 */
public record PromotionCount(long uses, Money given, long mostByOne, long codes) {
}
