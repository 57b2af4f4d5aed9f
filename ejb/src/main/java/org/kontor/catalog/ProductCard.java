package org.kontor.catalog;

import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/**
 * A product in a list as a buyer sees it: the tag is that of its cheapest variant, and {@code priceVaries} when others
 * cost more. How many pieces of its SKUs there are must be asked of inventory; gift cards are made when they are sold.
 */
public record ProductCard(long id, String slug, String name, String brand, PriceTag tag, boolean priceVaries,
                          Picture picture, Picture second, List<String> colours, List<Sku> skus,
                          boolean giftCard) {

    public ProductCard {
        colours = List.copyOf(colours);
        skus = List.copyOf(skus);
    }

    /** What the buyer who looks at it pays for one piece of the cheapest variant. */
    public Money price() {
        return tag.price();
    }
}
