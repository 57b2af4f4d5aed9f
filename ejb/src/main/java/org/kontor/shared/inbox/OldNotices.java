package org.kontor.shared.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import org.kontor.shared.Row;

/**
 * Notifications from outside that were applied long ago. What they said goes, for it may hold personal data; that they came,
 * when and with what effect stays, so that each takes effect once for ever. Those that were given up stay whole.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OldNotices {

    @PersistenceContext
    private EntityManager entities;

    /** Forgets what was said in notifications that were applied before that moment, oldest first; answers in how many. */
    public int forget(Instant before, int most) {
        return Row.first(entities.createNativeQuery("select forget_inbox(?1, ?2)")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most)).orElseThrow().count(0);
    }

    /** How many of them still say something. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long count(Instant before) {
        return Row.first(entities.createNativeQuery("select count(*) from inbox where status = 'APPLIED'"
                        + " and forgotten_at is null and applied_at < ?1").setParameter(1, Timestamp.from(before)))
                .orElseThrow().number(0);
    }
}
