package org.kontor.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.kontor.shared.Conflict;
import org.kontor.shared.NotFound;

/** The products as staff change them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Products {

    @PersistenceContext
    private EntityManager entities;

    Product bySlug(String slug) {
        return entities.createNamedQuery(Product.BY_SLUG, Product.class).setParameter("slug", slug)
                .getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("product", slug));
    }

    boolean isTaken(String slug) {
        return entities.createNamedQuery(Product.BY_SLUG, Product.class).setParameter("slug", slug)
                .getResultStream().findFirst().isPresent();
    }

    void add(Product product) {
        entities.persist(product);
    }

    List<Category> categories(Collection<String> slugs) {
        return slugs.isEmpty() ? List.of() : entities.createNamedQuery(Category.BY_SLUGS, Category.class)
                .setParameter("slugs", slugs).getResultList();
    }

    /** Writes now, so that somebody else's change at the same time is told as a conflict and not as a failure. */
    void save(String slug) {
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw new Conflict("product", slug);
        }
    }
}
