package org.kontor.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.NotFound;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;

/**
 * What customers see of the catalogue. The tree and the order of lists may be up to four seconds old; prices, texts and
 * pictures are those of now. How many pieces there are is for inventory to say.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class CatalogQueries {

    @Inject
    private Categories categories;

    @Inject
    private Listings listings;

    @Inject
    private ProductCards cards;

    @Inject
    private ProductPages pages;

    @Inject
    private Offers offers;

    /** The top of the tree, each node with all below it. */
    public List<CategoryNode> categories() {
        return categories.tree().top();
    }

    public Optional<CategoryView> category(String slug) {
        return categories.tree().view(slug);
    }

    /**
     * A page of the products on sale, in the order of {@link ProductSort}; a page behind the last is empty.
     * Refuses an unknown category with {@link NotFound}.
     */
    public Page<ProductCard> products(ProductFilter filter, PageRequest request) {
        var ids = idsOf(filter, ProductSort.of(request.sort()));
        var from = Math.min(request.offset(), ids.size());
        var to = Math.min(from + request.size(), ids.size());
        return new Page<>(cards.of(ids.subList(from, to)), ids.size(), request);
    }

    private List<Long> idsOf(ProductFilter filter, ProductSort sort) {
        if (filter.category() == null) {
            return listings.all(sort);
        }
        var categoryIds = categories.tree().idsFrom(filter.category());
        if (categoryIds.isEmpty()) {
            throw new NotFound("category", filter.category());
        }
        return listings.in(categoryIds, sort);
    }

    /** The cards of these products in this order; those not on sale are left out. */
    public List<ProductCard> cards(List<Long> productIds) {
        return cards.of(productIds);
    }

    /** A product that is or was on sale; its status says which. */
    public Optional<ProductView> product(String slug) {
        return pages.bySlug(slug);
    }

    /** What these SKUs are and cost; unknown ones are missing from the answer. */
    public Map<Sku, Offer> offers(Collection<Sku> skus) {
        return offers.of(skus);
    }
}
