package org.kontor.ordering;

import java.util.List;
import java.util.function.Function;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/**
 * A line as it was agreed: {@code line} is quantity × unit − discount with tax, {@code tax} is the part of it that is
 * tax. The discounts add up to the discount, the units to the line and its tax. A delivery line carries the code of the
 * delivery method in place of a stock number, one of the fee the word of the way to pay, which is its name, too;
 * {@code priceList} names the list that the unit is from, null for the list price; {@code consignment} is the number of
 * the one that a delivery is for, 0 for goods and for the fee.
 */
public record PlacedLine(LineKind kind, String sku, String name, String optionLabel, String picture, int quantity,
                         Money unit, Money discount, Money line, Money tax, TaxCategory taxCategory,
                         Percentage taxPercentage, List<LineDiscount> discounts, List<UnitCost> units,
                         String priceList, int consignment) {

    public PlacedLine {
        discounts = List.copyOf(discounts);
        units = List.copyOf(units);
        if (quantity < 1 || !line.equals(unit.times(quantity).minus(discount)) || line.isNegative()) {
            throw new IllegalArgumentException("a line that does not add up: " + sku);
        }
        var taken = Money.sum(line.currency(), discounts.stream().map(LineDiscount::amount).toList());
        if (!taken.equals(discount) || units.stream().mapToInt(UnitCost::pieces).sum() != quantity
                || !sum(units, line, UnitCost::gross).equals(line) || !sum(units, line, UnitCost::tax).equals(tax)) {
            throw new IllegalArgumentException("a line whose parts do not add up: " + sku);
        }
    }

    private static Money sum(List<UnitCost> units, Money line, Function<UnitCost, Money> amount) {
        return Money.sum(line.currency(), units.stream().map(unit -> amount.apply(unit).times(unit.pieces())).toList());
    }
}
