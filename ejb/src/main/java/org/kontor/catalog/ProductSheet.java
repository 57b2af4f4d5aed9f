package org.kontor.catalog;

import java.time.Instant;
import java.util.List;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** All of a product as staff edit it, with the version that the edit must name. */
public record ProductSheet(String slug, long version, String name, String brand, String summary, String description,
                           ProductStatus status, TaxCategory taxCategory, List<VariantView> variants,
                           List<PictureView> pictures, Instant createdAt, Instant updatedAt,
                           List<ForeignPrice> foreign) {

    public ProductSheet {
        variants = List.copyOf(variants);
        pictures = List.copyOf(pictures);
        foreign = List.copyOf(foreign);
    }

    ProductSheet with(List<ForeignPrice> prices) {
        return new ProductSheet(slug, version, name, brand, summary, description, status, taxCategory, variants,
                pictures, createdAt, updatedAt, prices);
    }

    public List<Sku> skus() {
        return variants.stream().map(VariantView::sku).toList();
    }
}
