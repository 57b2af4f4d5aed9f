package org.kontor.ordering;

import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/**
 * A line as it was agreed: {@code line} is quantity × unit − discount with tax, {@code tax} is the part of it that is
 * tax.
 * A delivery line carries the code of the delivery method in place of a stock number.
 */
public record PlacedLine(LineKind kind, String sku, String name, String optionLabel, String picture, int quantity,
        Money unit, Money discount, Money line, Money tax, TaxCategory taxCategory, Percentage taxPercentage) {

    public PlacedLine {
        if (quantity < 1 || !line.equals(unit.times(quantity).minus(discount)) || line.isNegative()) {
            throw new IllegalArgumentException("a line that does not add up: " + sku);
        }
    }
}
