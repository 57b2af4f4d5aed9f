package org.kontor.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The register of all assets. */
@ApplicationScoped
class MediaAssets {

    @PersistenceContext
    private EntityManager entities;

    /** In a transaction of its own, after the slow work is done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    MediaView add(MediaAsset asset) {
        entities.persist(asset);
        entities.flush();
        return asset.toView();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<MediaAsset> find(String hash) {
        return entities.createNamedQuery(MediaAsset.BY_HASH, MediaAsset.class).setParameter("hash", hash)
                .getResultStream().findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(MediaAsset asset) {
        entities.remove(asset);
        entities.flush();
    }
}
