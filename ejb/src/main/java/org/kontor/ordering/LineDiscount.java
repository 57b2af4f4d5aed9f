package org.kontor.ordering;

import org.kontor.shared.Money;

/**
 * What one promotion took off a line, under the name that it had when the order was placed; {@code code} is null for a
 * promotion that needed none.
 */
public record LineDiscount(long promotionId, String label, String code, Money amount) {
}
