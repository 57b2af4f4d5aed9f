package org.kontor.promotion;

import java.util.Set;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * What a promotion looks at of one line of a cart: pieces of one SKU at today's price, tax included, and under which
 * product and categories the catalogue keeps it (addresses; the categories above are named too).
 */
public record Goods(Sku sku, String product, Set<String> categories, int pieces, Money unit) {

    public Goods {
        categories = Set.copyOf(categories);
        if (pieces < 1 || unit.isNegative()) {
            throw new IllegalArgumentException("nothing to reduce: " + pieces + " of " + sku + " at " + unit);
        }
    }

    long value() {
        return Math.multiplyExact(unit.minor(), pieces);
    }
}
