package org.kontor.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.kontor.audit.AuditTrail;
import org.kontor.market.Markets;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Conflict;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;

/** What staff do with the catalogue. Customers see a change within five seconds. */
@Stateless
@RolesAllowed({"content", "admin"})
public class CatalogDesk {

    @Inject
    private Products products;

    @Inject
    private ProductRows rows;

    @Inject
    private ForeignPrices prices;

    @Inject
    private Markets markets;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Sort keys: name, brand, status, price, updated. */
    public Page<ProductRow> list(ProductListFilter filter, PageRequest request) {
        return rows.page(filter, request);
    }

    /** All of a product; refuses an unknown address with {@link org.kontor.shared.NotFound}. */
    public ProductSheet sheet(String slug) {
        return whole(products.bySlug(slug));
    }

    /** Enters a product as a draft. */
    public ProductSheet add(@Valid NewProduct plan) {
        if (products.isTaken(plan.slug())) {
            throw new CatalogRefused("catalog.refused.slug", plan.slug());
        }
        var product = new Product(plan, products.categories(plan.categories()), clock.now());
        products.add(product);
        products.save(plan.slug());
        prices.follow(markets.follows(clock.today()), product.sheet().skus());
        audit.record("catalog.add", "product", plan.slug(), plan.name());
        return whole(product);
    }

    /** Saves all or nothing; refuses with {@link Conflict} when somebody changed the product since it was read. */
    public ProductSheet edit(@Valid EditProduct plan) {
        var product = products.bySlug(plan.slug());
        if (product.version() != plan.version()) {
            throw new Conflict("product", plan.slug());
        }
        var before = whole(product);
        product.edit(plan, clock.now());
        products.save(plan.slug());
        plan.foreign().forEach(price -> type(price, before));
        prices.follow(markets.follows(clock.today()), before.skus());
        var after = whole(product);
        audit.changed("catalog.edit", "product", plan.slug(), ProductDifference.of(before, after));
        plan.prices().stream().filter(price -> price.free() && price.price().isZero())
                .forEach(price -> audit.record("catalog.free", "product", plan.slug(), price.sku().value()));
        return after;
    }

    private ProductSheet whole(Product product) {
        var sheet = product.sheet();
        return sheet.with(prices.of(sheet.skus()));
    }

    /** A gift card is worth what it costs, so it costs something. */
    private void type(ForeignPrice wanted, ProductSheet sheet) {
        var price = wanted.price();
        var isKnown = markets.find(wanted.currency()).filter(market -> !market.home()).isPresent();
        if (!isKnown || !sheet.skus().contains(wanted.sku())
                || price != null && (price.isNegative() || !price.currency().equals(wanted.currency()))) {
            throw new CatalogRefused("catalog.refused.price", wanted.sku().value());
        }
        if (price != null && sheet.taxCategory().isGiftCard() && !price.isPositive()) {
            throw new CatalogRefused("catalog.refused.worth", wanted.sku().value());
        }
        prices.type(wanted);
    }
}
