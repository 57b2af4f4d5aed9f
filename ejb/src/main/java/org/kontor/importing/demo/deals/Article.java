package org.kontor.importing.demo.deals;

import java.util.List;
import java.util.Set;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.DeliveryItem;

/** A variant as an order copies it, and what its delivery depends on. */
record Article(Sku sku, String name, String option, String picture, Money unit, TaxCategory category, String slug,
        List<String> categories, int weightGrams) {

    Article {
        categories = List.copyOf(categories);
    }

    DeliveryItem item(int pieces) {
        return new DeliveryItem(name, slug, Set.copyOf(categories), pieces, weightGrams);
    }
}
