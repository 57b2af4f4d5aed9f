package org.kontor.catalog;

import java.util.Set;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * What one SKU is and costs right now: what cart and order copy. {@code picture} is a media asset or null;
 * {@code sellable} is false for products not on sale; {@code categories} are the addresses of those that it stands in
 * and of all above them.
 */
public record Offer(Sku sku, String productSlug, String name, String optionLabel, String picture, PriceTag tag,
                    TaxCategory taxCategory, int weightGrams, boolean sellable, Set<String> categories) {

    public Offer {
        categories = Set.copyOf(categories);
    }

    /** Whether it is a gift card, which costs what it is worth. */
    public boolean isGiftCard() {
        return taxCategory.isGiftCard();
    }

    /** What everybody pays for one piece. */
    public Money unit() {
        return tag.price();
    }
}
