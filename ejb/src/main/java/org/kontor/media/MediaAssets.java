package org.kontor.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.Conflict;
import org.kontor.shared.NotFound;

/** The register of all assets. */
@ApplicationScoped
class MediaAssets {

    @PersistenceContext
    private EntityManager entities;
    @Inject
    private AuditTrail audit;

    /** In a transaction of its own, after the slow work is done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    MediaView add(MediaAsset asset) {
        entities.persist(asset);
        entities.flush();
        var view = asset.toView();
        audit.record("media.upload", "media", view.hash(), view.label());
        return view;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    Optional<MediaAsset> find(String hash) {
        return entities.createNamedQuery(MediaAsset.BY_HASH, MediaAsset.class).setParameter("hash", hash)
                .getResultStream().findFirst();
    }

    MediaAsset byHash(String hash) {
        return find(hash).orElseThrow(() -> new NotFound("media", hash));
    }

    /** Writes now, so that somebody else's change at the same time is told as a conflict and not as a failure. */
    @Transactional(Transactional.TxType.MANDATORY)
    void describe(DescribeMedia command) {
        var asset = byHash(command.hash());
        if (!asset.isAt(command.version())) {
            throw new Conflict("media", command.label());
        }
        asset.describe(command.label().strip(), command.alt().strip());
        try {
            entities.flush();
        } catch (OptimisticLockException changed) {
            throw new Conflict("media", command.label());
        }
        audit.record("media.describe", "media", command.hash(), asset.toView().label());
    }

    /** In a transaction of its own, before the files go. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remove(String hash) {
        var asset = byHash(hash);
        entities.remove(asset);
        audit.record("media.remove", "media", hash, asset.toView().label());
    }
}
