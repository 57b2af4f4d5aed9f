package org.kontor.pricing;

import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/**
 * One line of the price: goods or the delivery. {@code code} is the SKU or the delivery method; {@code line} includes
 * tax and discount; {@code tax} is the line's share of the tax of its rate.
 */
public record PricedLine(Kind kind, String code, int quantity, Money unit, Money discount, Money line, Money tax,
                         TaxCategory taxCategory, Percentage taxPercentage) {

    /** What a line is for. */
    public enum Kind { ITEM, DELIVERY }

    PricedLine withTax(Money share) {
        return new PricedLine(kind, code, quantity, unit, discount, line, share, taxCategory, taxPercentage);
    }
}
