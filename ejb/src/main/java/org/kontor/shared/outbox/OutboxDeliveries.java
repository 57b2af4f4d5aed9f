package org.kontor.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.shared.Backoff;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.JsonMaker;

/** The rows behind the dispatcher; every step is a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutboxDeliveries {

    /** A claimed delivery that its node never finished becomes due again after this long. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    static final int AT_ONCE = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    record Claimed(OutboxMessage message, String handler, int attempts) {
    }

    /** Takes due deliveries so that no other node takes them too; what happened first comes first. */
    @SuppressWarnings("unchecked")
    public List<Claimed> claim() {
        var now = clock.now();
        List<Object[]> rows = entities.createNativeQuery("with due as (select event_id, handler from outbox_delivery"
                        + " where status = 'WAITING' and next_attempt_at <= ?1 order by next_attempt_at limit "
                        + AT_ONCE
                        + " for update skip locked)"
                        + " update outbox_delivery d set attempts = attempts + 1, next_attempt_at = ?2"
                        + " from due, outbox o"
                        + " where d.event_id = due.event_id and d.handler = due.handler and o.event_id = d.event_id"
                        + " returning cast(o.event_id as text), o.type, o.aggregate, o.dedupe_key, o.payload,"
                        + " o.occurred_at,"
                        + " d.handler, d.attempts")
                .setParameter(1, Timestamp.from(now)).setParameter(2, Timestamp.from(now.plus(LEASE))).getResultList();
        return rows.stream().map(OutboxDeliveries::claimed)
                .sorted(Comparator.comparing(claimed -> claimed.message.occurredAt())).toList();
    }

    public void delivered(List<Claimed> some) {
        entities.createNativeQuery(
                "update outbox_delivery d set status = 'DELIVERED', delivered_at = ?3, last_error = null"
                        + " from unnest(cast(string_to_array(?1, ',') as uuid[]), string_to_array(?2, ','))"
                        + " as done(event_id, handler)"
                        + " where d.event_id = done.event_id and d.handler = done.handler and d.status = 'WAITING'")
                .setParameter(1, joined(some, claimed -> claimed.message.eventId().toString()))
                .setParameter(2, joined(some, Claimed::handler))
                .setParameter(3, Timestamp.from(clock.now())).executeUpdate();
    }

    private static String joined(List<Claimed> some, Function<Claimed, String> part) {
        return some.stream().map(part).collect(Collectors.joining(","));
    }

    /** Tries again later, or parks the delivery for a person to look at. */
    public void failed(Claimed claimed, String error) {
        var status = Backoff.isExhausted(claimed.attempts) ? "PARKED" : "WAITING";
        entities.createNativeQuery("update outbox_delivery set status = ?3, next_attempt_at = ?4, last_error = ?5"
                        + " where event_id = cast(?1 as uuid) and handler = ?2 and status = 'WAITING'")
                .setParameter(1, claimed.message.eventId().toString()).setParameter(2, claimed.handler)
                .setParameter(3, status)
                .setParameter(4, Timestamp.from(clock.now().plus(
                        Backoff.after(claimed.attempts, claimed.message.eventId()))))
                .setParameter(5, Backoff.clip(error)).executeUpdate();
    }

    private static Claimed claimed(Object[] row) {
        try (var reader = JsonMaker.reader((String) row[4])) {
            var message = new OutboxMessage(UUID.fromString((String) row[0]), (String) row[1], (String) row[2],
                    (String) row[3], reader.readObject(), instant(row[5]));
            return new Claimed(message, (String) row[6], ((Number) row[7]).intValue());
        }
    }

    private static Instant instant(Object value) {
        return ((Timestamp) value).toInstant();
    }
}
