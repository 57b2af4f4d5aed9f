package org.kontor.pricing;

import java.util.Set;
import org.kontor.promotion.Goods;
import org.kontor.shared.Money;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * Some pieces of one SKU at their list price, tax included; product and categories are what promotions know it by.
 */
public record PriceItem(Sku sku, Quantity quantity, Money unit, TaxCategory taxCategory, String product,
                        Set<String> categories) {

    public PriceItem {
        categories = Set.copyOf(categories);
        if (quantity.pieces() < 1 || unit.isNegative()) {
            throw new IllegalArgumentException("nothing to price: " + quantity + " at " + unit);
        }
    }

    /** Goods that no promotion knows by product or category. */
    public PriceItem(Sku sku, Quantity quantity, Money unit, TaxCategory taxCategory) {
        this(sku, quantity, unit, taxCategory, "", Set.of());
    }

    Money value() {
        return unit.times(quantity);
    }

    Goods goods() {
        return new Goods(sku, product, categories, quantity.pieces(), unit);
    }
}
