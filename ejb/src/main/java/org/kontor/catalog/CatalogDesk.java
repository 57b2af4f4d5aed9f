package org.kontor.catalog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import org.kontor.audit.AuditTrail;
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
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Sort keys: name, brand, status, price, updated. */
    public Page<ProductRow> list(ProductListFilter filter, PageRequest request) {
        return rows.page(filter, request);
    }

    /** All of a product; refuses an unknown address with {@link org.kontor.shared.NotFound}. */
    public ProductSheet sheet(String slug) {
        return products.bySlug(slug).sheet();
    }

    /** Enters a product as a draft. */
    public ProductSheet add(@Valid NewProduct plan) {
        if (products.isTaken(plan.slug())) {
            throw new CatalogRefused("catalog.refused.slug", plan.slug());
        }
        var product = new Product(plan, products.categories(plan.categories()), clock.now());
        products.add(product);
        products.save(plan.slug());
        audit.record("catalog.add", "product", plan.slug(), plan.name());
        return product.sheet();
    }

    /** Saves all or nothing; refuses with {@link Conflict} when somebody changed the product since it was read. */
    public ProductSheet edit(@Valid EditProduct plan) {
        var product = products.bySlug(plan.slug());
        if (product.version() != plan.version()) {
            throw new Conflict("product", plan.slug());
        }
        var before = product.sheet();
        product.edit(plan, clock.now());
        products.save(plan.slug());
        audit.changed("catalog.edit", "product", plan.slug(), ProductDifference.of(before, product.sheet()));
        plan.prices().stream().filter(price -> price.free() && price.price().isZero())
                .forEach(price -> audit.record("catalog.free", "product", plan.slug(), price.sku().value()));
        return product.sheet();
    }
}
