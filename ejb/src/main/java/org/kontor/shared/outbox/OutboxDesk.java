package org.kontor.shared.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Row;

/** Where staff see messages that wait or were given up, and send them on their way again. */
@Stateless
@RolesAllowed("admin")
public class OutboxDesk {

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** Parked deliveries first, then those that wait, then the last ones delivered. */
    public List<OutboxRow> list() {
        return Row.of(entities.createNativeQuery(
                "select cast(o.event_id as text), d.handler, o.type, o.aggregate, d.status, d.attempts,"
                        + " o.occurred_at, d.next_attempt_at, d.last_error from outbox_delivery d"
                        + " join outbox o on o.event_id = d.event_id"
                        + " order by case d.status when 'PARKED' then 0 when 'WAITING' then 1 else 2 end,"
                        + " o.occurred_at desc")
                .setMaxResults(MOST)).stream()
                .map(row -> new OutboxRow(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.count(5),
                        row.instant(6), row.instant(7), row.text(8))).toList();
    }

    /** Tries an undelivered message again at once, with all its attempts before it. */
    public void retry(String eventId, String handler) {
        entities.createNativeQuery("update outbox_delivery set status = 'WAITING', attempts = 0, next_attempt_at = ?3"
                        + " where event_id = cast(?1 as uuid) and handler = ?2 and status <> 'DELIVERED'")
                .setParameter(1, eventId).setParameter(2, handler).setParameter(3, Timestamp.from(clock.now()))
                .executeUpdate();
    }
}
