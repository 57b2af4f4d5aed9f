package org.kontor.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import org.kontor.shared.Row;

/**
 * Messages that were delivered to everybody long ago. They go with their deliveries; the key of one that is written once
 * for a thing, as the confirmation of an order, stays without them, for the thing must not ask for it a second time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OldMessages {

    private static final String DELIVERIES = "select d.event_id, d.handler from outbox_delivery d"
            + " where d.status = 'DELIVERED' and d.delivered_at < ?1 and not exists (select 1 from outbox_delivery other"
            + " where other.event_id = d.event_id and (other.status <> 'DELIVERED' or other.delivered_at >= ?1))";
    private static final String MESSAGES = "select o.event_id from outbox o where o.occurred_at < ?1"
            + " and o.dedupe_key <> o.type || ':' || o.aggregate"
            + " and not exists (select 1 from outbox_delivery d where d.event_id = o.event_id)";

    @PersistenceContext
    private EntityManager entities;

    /** Removes deliveries of before that moment whose message waits for nobody, oldest first; answers how many. */
    public int removeDeliveries(Instant before, int most) {
        return entities.createNativeQuery("delete from outbox_delivery where (event_id, handler) in ("
                        + DELIVERIES + " order by d.delivered_at limit ?2)")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }

    /** Removes messages of before that moment that have no delivery left, oldest first; answers how many. */
    public int remove(Instant before, int most) {
        return entities.createNativeQuery("delete from outbox where event_id in (" + MESSAGES
                        + " order by o.occurred_at limit ?2)")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }

    /** How many of both are there still. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long count(Instant before) {
        return Row.first(entities.createNativeQuery("select (select count(*) from (" + DELIVERIES + ") old)"
                        + " + (select count(*) from (" + MESSAGES + ") old)")
                .setParameter(1, Timestamp.from(before))).orElseThrow().number(0);
    }
}
