package org.kontor.catalog;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** A product in the list of the back office. */
public record ProductRow(String slug, String name, String brand, ProductStatus status, String picture, Money lowest,
                         Money highest, List<Sku> skus, Instant updatedAt) {

    public ProductRow {
        skus = List.copyOf(skus);
    }

    public int variants() {
        return skus.size();
    }
}
