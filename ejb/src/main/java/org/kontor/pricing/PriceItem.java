package org.kontor.pricing;

import java.util.List;
import java.util.Set;
import org.kontor.pricelist.PriceRule;
import org.kontor.promotion.Goods;
import org.kontor.shared.Money;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * Some pieces of one SKU: their list price and the prices of the lists that hold, all with tax included; product and
 * categories are what promotions know it by.
 */
public record PriceItem(Sku sku, Quantity quantity, Money unit, TaxCategory taxCategory, String product,
                        Set<String> categories, List<PriceRule> rules) {

    public PriceItem {
        categories = Set.copyOf(categories);
        rules = List.copyOf(rules);
        if (quantity.pieces() < 1 || unit.isNegative()) {
            throw new IllegalArgumentException("nothing to price: " + quantity + " at " + unit);
        }
    }

    /** Goods of no price list. */
    public PriceItem(Sku sku, Quantity quantity, Money unit, TaxCategory taxCategory, String product,
            Set<String> categories) {
        this(sku, quantity, unit, taxCategory, product, categories, List.of());
    }

    /** Goods of no price list that no promotion knows by product or category. */
    public PriceItem(Sku sku, Quantity quantity, Money unit, TaxCategory taxCategory) {
        this(sku, quantity, unit, taxCategory, "", Set.of());
    }

    /** Whether it is a gift card, which costs what it is worth. */
    public boolean isGiftCard() {
        return taxCategory.isGiftCard();
    }

    /** As promotions see it, at its list price. */
    public Goods goods() {
        return goods(unit);
    }

    /** As promotions see it, at the price that was chosen for it. */
    Goods goods(Money chosen) {
        return new Goods(sku, product, categories, quantity.pieces(), chosen);
    }
}
