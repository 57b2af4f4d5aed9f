package org.kontor.shared.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;
import org.kontor.shared.Row;

/** Where staff see messages from outside, and have those applied again that were given up. */
@Stateless
@RolesAllowed("admin")
public class InboxDesk {

    private static final int MOST = 200;
    private static final String COLUMNS =
            "select id, provider, event_id, type, subject, status, attempts, received_at, applied_at,"
            + " last_error, origin, forgotten_at, api_version from inbox";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    @Inject
    @Any
    private Instance<InboxReader> readers;

    /** Parked messages first, then those that wait, then the last ones applied. */
    public List<InboxRow> list() {
        return rows(entities.createNativeQuery(COLUMNS
                + " order by case status when 'PARKED' then 0 when 'WAITING' then 1 else 2 end, id desc"));
    }

    /** The version of a provider's language for which this shop is made; empty where messages name none. */
    public Optional<String> version(String provider) {
        return readers.stream().filter(reader -> reader.provider().equals(provider)).map(InboxReader::version).findFirst();
    }

    /** Those that were given up, oldest first. */
    @RolesAllowed({"finance", "admin"})
    public List<InboxRow> parked() {
        return rows(entities.createNativeQuery(COLUMNS + " where status = 'PARKED' order by id"));
    }

    /** The messages about some objects of a provider, oldest first. */
    @RolesAllowed({"orders", "finance", "admin"})
    public List<InboxRow> about(Collection<String> subjects) {
        return subjects.isEmpty() ? List.of() : rows(entities.createNativeQuery(COLUMNS
                + " where subject = any (string_to_array(?1, ',')) order by id")
                .setParameter(1, String.join(",", subjects)));
    }

    @RolesAllowed({"orders", "finance", "admin"})
    public Optional<InboxRow> message(long id) {
        return rows(entities.createNativeQuery(COLUMNS + " where id = ?1").setParameter(1, id)).stream().findFirst();
    }

    /** What a message said, to the letter; it may hold personal data, and is empty once it is forgotten. */
    @RolesAllowed({"orders", "finance", "admin"})
    public String body(long id) {
        return Row.first(entities.createNativeQuery("select body from inbox where id = ?1").setParameter(1, id))
                .orElseThrow(() -> new NotFound("message", id)).text(0);
    }

    private static List<InboxRow> rows(Query query) {
        return Row.of(query.setMaxResults(MOST)).stream()
                .map(row -> new InboxRow(row.number(0), row.text(1), row.text(2),
                row.text(3), row.text(4), row.text(5), row.count(6), row.instant(7), row.instant(8), row.text(9), row.text(10),
                row.instant(11), row.text(12))).toList();
    }

    /** Applies a message again at once, with all its attempts before it; false when it was applied meanwhile. */
    @RolesAllowed({"finance", "admin"})
    public boolean retry(long id) {
        return entities.createNativeQuery("update inbox set status = 'WAITING', attempts = 0, next_attempt_at = ?2"
                        + " where id = ?1 and status <> 'APPLIED'")
                .setParameter(1, id).setParameter(2, Timestamp.from(clock.now())).executeUpdate() == 1;
    }
}
