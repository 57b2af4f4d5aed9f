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
import org.kontor.market.Markets;
import org.kontor.pricelist.Buyers;
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

    @Inject
    private Markets markets;

    /** The top of the tree, each node with all below it. */
    public List<CategoryNode> categories() {
        return categories.tree().top();
    }

    public Optional<CategoryView> category(String slug) {
        return categories.tree().view(slug);
    }

    /** A page of the products on sale at home; see below. */
    public Page<ProductCard> products(ProductFilter filter, PageRequest request) {
        return products(filter, request, markets.home().currency());
    }

    /** The same in a currency, as everybody sees it. */
    public Page<ProductCard> products(ProductFilter filter, PageRequest request, String currency) {
        return products(filter, request, currency, Buyers.EVERYBODY);
    }

    /**
     * A page of the products on sale in a currency, at the prices of a buyer, in the order of {@link ProductSort}; a
     * page behind the last is empty. Refuses an unknown category with {@link NotFound}.
     */
    public Page<ProductCard> products(ProductFilter filter, PageRequest request, String currency, Buyers who) {
        var ids = idsOf(filter, ProductSort.of(request.sort()), currency, who);
        var from = Math.min(request.offset(), ids.size());
        var to = Math.min(from + request.size(), ids.size());
        return new Page<>(cards.of(ids.subList(from, to), currency, who), ids.size(), request);
    }

    private List<Long> idsOf(ProductFilter filter, ProductSort sort, String currency, Buyers who) {
        if (filter.category() == null) {
            return listings.all(sort, currency, who);
        }
        var categoryIds = categories.tree().idsFrom(filter.category());
        if (categoryIds.isEmpty()) {
            throw new NotFound("category", filter.category());
        }
        return listings.in(categoryIds, sort, currency, who);
    }

    /** The cards of these products in this order; those not on sale in the currency are left out. */
    public List<ProductCard> cards(List<Long> productIds, String currency) {
        return cards(productIds, currency, Buyers.EVERYBODY);
    }

    /** The same at the prices of a buyer. */
    public List<ProductCard> cards(List<Long> productIds, String currency, Buyers who) {
        return cards.of(productIds, currency, who);
    }

    /** A product at home. */
    public Optional<ProductView> product(String slug) {
        return product(slug, markets.home().currency(), Buyers.EVERYBODY);
    }

    /** The same in a currency, as everybody sees it. */
    public Optional<ProductView> product(String slug, String currency) {
        return product(slug, currency, Buyers.EVERYBODY);
    }

    /**
     * A product that is or was on sale, at the prices of a buyer; its status says which. Forms that have no price in
     * the currency are not sold in its market and show the one at home: nothing is converted.
     */
    public Optional<ProductView> product(String slug, String currency, Buyers who) {
        return pages.bySlug(slug, currency, who);
    }

    /** What these SKUs are and cost at home. */
    public Map<Sku, Offer> offers(Collection<Sku> skus) {
        return offers(skus, markets.home().currency());
    }

    /**
     * What these SKUs are and cost in a currency; unknown ones are missing from the answer, and those that have no
     * price in it show the one at home.
     */
    public Map<Sku, Offer> offers(Collection<Sku> skus, String currency) {
        return offers.of(skus, currency);
    }
}
