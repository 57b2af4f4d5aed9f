package org.kontor.shared.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.shared.Backoff;
import org.kontor.shared.BusinessClock;

/** The rows of the inbox; every step is a short transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Inbox {

    static final int AT_ONCE = 20;
    private static final String UNREADABLE = "It is signed and cannot be read.";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** A message taken for work. */
    public record Claimed(InboxMessage message, int attempts) {
    }

    /** Stores a message that was sent to us and signed, once per provider and event id; false when it was there already. */
    public boolean store(String provider, InboxEnvelope envelope, String body) {
        return keep(provider, envelope, body, "SENT", "WAITING");
    }

    /**
     * Keeps a message that was sent to us and signed, and that cannot be read, for a person: once, however often the same
     * words come. What no text can hold is replaced.
     */
    public boolean storeUnread(String provider, String body) {
        var id = "unread:" + UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8));
        return keep(provider, new InboxEnvelope(id, InboxMessage.UNREAD, "", null),
                body.replace('\0', '\uFFFD'), "SENT", "PARKED");
    }

    /** The same for one that never came and was fetched from its provider: who it is from the connection vouches for. */
    public boolean fetched(String provider, InboxEnvelope envelope, String body) {
        return keep(provider, envelope, body, "FETCHED", "WAITING");
    }

    private boolean keep(String provider, InboxEnvelope envelope, String body, String origin, String status) {
        var now = Timestamp.from(clock.now());
        return entities.createNativeQuery(
                "insert into inbox (provider, event_id, type, subject, body, received_at, next_attempt_at, origin,"
                        + " status, api_version, last_error)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9, ?10) on conflict (provider, event_id) do nothing")
                .setParameter(1, provider).setParameter(2, envelope.eventId()).setParameter(3, envelope.type())
                .setParameter(4, envelope.subject()).setParameter(5, body).setParameter(6, now)
                .setParameter(7, origin).setParameter(8, status).setParameter(9, envelope.version())
                .setParameter(10, status.equals("PARKED") ? UNREADABLE : null).executeUpdate() == 1;
    }

    /**
     * Takes due messages, oldest first, so that no other node takes them too. In the order of the index of what waits:
     * by id, the database would walk past everything that was ever applied.
     */
    @SuppressWarnings("unchecked")
    List<Claimed> claim() {
        var now = clock.now();
        List<Object[]> rows = entities.createNativeQuery("with due as (select id from inbox where status = 'WAITING'"
                        + " and next_attempt_at <= ?1 order by next_attempt_at limit " + AT_ONCE
                        + " for update skip locked)"
                        + " update inbox i set attempts = attempts + 1, next_attempt_at = ?2"
                        + " from due where i.id = due.id"
                        + " returning i.id, i.provider, i.event_id, i.type, i.subject, i.body, i.received_at,"
                        + " i.attempts")
                .setParameter(1, Timestamp.from(now)).setParameter(2, Timestamp.from(now.plusSeconds(120)))
                .getResultList();
        return rows.stream().map(row -> new Claimed(new InboxMessage(((Number) row[0]).longValue(), (String) row[1],
                (String) row[2], (String) row[3], (String) row[4], (String) row[5], ((Timestamp) row[6]).toInstant()),
                ((Number) row[7]).intValue())).toList();
    }

    /** Of messages that were applied, by their ids, whether they changed something. */
    void applied(Map<Long, Boolean> some) {
        entities.createNativeQuery("update inbox i set status = 'APPLIED', applied_at = ?3, effects = done.effects,"
                        + " last_error = null from unnest(cast(string_to_array(?1, ',') as bigint[]),"
                        + " cast(string_to_array(?2, ',') as int[])) as done(id, effects)"
                        + " where i.id = done.id and i.status = 'WAITING'")
                .setParameter(1, some.keySet().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(2, some.values().stream().map(changed -> changed ? "1" : "0")
                        .collect(Collectors.joining(",")))
                .setParameter(3, Timestamp.from(clock.now())).executeUpdate();
    }

    void failed(Claimed claimed, String error) {
        put(claimed, Backoff.isExhausted(claimed.attempts) ? "PARKED" : "WAITING", error);
    }

    /** It still cannot be read, and trying again would not change that. */
    void unread(Claimed claimed) {
        put(claimed, "PARKED", UNREADABLE);
    }

    private void put(Claimed claimed, String status, String error) {
        entities.createNativeQuery("update inbox set status = ?2, next_attempt_at = ?3, last_error = ?4"
                        + " where id = ?1 and status = 'WAITING'")
                .setParameter(1, claimed.message.id())
                .setParameter(2, status)
                .setParameter(3, Timestamp.from(clock.now().plus(
                        Backoff.after(claimed.attempts, claimed.message.id()))))
                .setParameter(4, Backoff.clip(error)).executeUpdate();
    }
}
