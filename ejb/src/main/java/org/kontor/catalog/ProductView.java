package org.kontor.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * A product as its page shows it. The path is the way through the tree to the deepest of its categories;
 * {@code categories} are the addresses of all that it stands in and of those above them.
 */
public record ProductView(long id, String slug, String name, String brand, String summary, String description,
                          ProductStatus status, TaxCategory taxCategory, List<VariantView> variants,
                          List<PictureView> pictures, List<CategoryLink> path, Set<String> categories) {

    public ProductView {
        variants = List.copyOf(variants);
        pictures = List.copyOf(pictures);
        path = List.copyOf(path);
        categories = Set.copyOf(categories);
    }

    /** Whether it is a gift card, which costs what it is worth. */
    public boolean isGiftCard() {
        return taxCategory.isGiftCard();
    }

    public Optional<VariantView> variant(Sku sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    public List<Sku> skus() {
        return variants.stream().map(VariantView::sku).toList();
    }
}
