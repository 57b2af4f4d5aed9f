package org.kontor.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kontor.shared.Conflict;
import org.kontor.shared.NotFound;

/** The pages as staff change them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ContentPages {

    @PersistenceContext
    private EntityManager entities;

    ContentPage bySlug(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("page", slug));
    }

    Optional<ContentPage> find(String slug) {
        return entities.createNamedQuery(ContentPage.BY_SLUG, ContentPage.class).setParameter("slug", slug)
                .getResultStream().findFirst();
    }

    /** Writes now: somebody else may just have taken the address. */
    void add(ContentPage page, String slug) {
        try {
            entities.persist(page);
            entities.flush();
        } catch (PersistenceException taken) {
            throw new ContentRefused("slugTaken", slug);
        }
    }

    /** Writes now, so that somebody else's change at the same time is told as a conflict and not as a failure. */
    void save(ContentPage page) {
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw new Conflict("page", page.draft().title());
        }
    }
}
