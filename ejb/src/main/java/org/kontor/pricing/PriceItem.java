package org.kontor.pricing;

import org.kontor.shared.Money;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** Some pieces of one SKU at their list price, tax included. */
public record PriceItem(Sku sku, Quantity quantity, Money unit, TaxCategory taxCategory) {

    public PriceItem {
        if (quantity.pieces() < 1 || unit.isNegative()) {
            throw new IllegalArgumentException("nothing to price: " + quantity + " at " + unit);
        }
    }

    Money goods() {
        return unit.times(quantity);
    }
}
