package org.kontor.payment.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;

/** How far the lists of providers were looked through; every step is a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Walks {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    /** So long a notification may be on its way before it counts as one that did not come. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);
    /** Looked at twice, because clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    /** Stripe lists the events of 30 days. */
    private static final Duration LISTED = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** The walk that is under way, or a new one, when it is time to look; no other node takes it, too. */
    public Optional<Walk> claim(String provider) {
        var now = clock.now();
        entities.createNativeQuery("insert into notice_walk (provider, seen_until, next_look_at) values (?1, ?2, ?3)"
                        + " on conflict (provider) do nothing")
                .setParameter(1, provider).setParameter(2, Timestamp.from(now.minus(LISTED)))
                .setParameter(3, Timestamp.from(now)).executeUpdate();
        return Row.first(entities.createNativeQuery("update notice_walk set next_look_at = ?2,"
                        + " walk_until = coalesce(walk_until, greatest(?3, seen_until))"
                        + " where provider = ?1 and next_look_at <= ?4"
                        + " returning greatest(seen_until, ?5), walk_until, walk_after")
                .setParameter(1, provider).setParameter(2, Timestamp.from(now.plus(PAUSE)))
                .setParameter(3, Timestamp.from(now.minus(ON_ITS_WAY))).setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(now.minus(LISTED))))
                .map(row -> new Walk(provider, row.instant(0).minus(OVERLAP), row.instant(1), row.text(2)));
    }

    /** The walk has come to an event and goes on there, in this look or the next. */
    public void pause(Walk walk, String after) {
        entities.createNativeQuery("update notice_walk set walk_after = ?3 where provider = ?1 and walk_until = ?2")
                .setParameter(1, walk.provider()).setParameter(2, Timestamp.from(walk.until())).setParameter(3, after)
                .executeUpdate();
    }

    /** All of it was looked at. */
    public void end(Walk walk) {
        entities.createNativeQuery("update notice_walk set seen_until = walk_until, walk_until = null, walk_after = null"
                        + " where provider = ?1 and walk_until = ?2")
                .setParameter(1, walk.provider()).setParameter(2, Timestamp.from(walk.until())).executeUpdate();
    }
}
