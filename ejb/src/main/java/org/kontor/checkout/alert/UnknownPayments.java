package org.kontor.checkout.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.kontor.shared.Row;

/** Finds payments of which nobody has known for long how they stand. */
@ApplicationScoped
class UnknownPayments {

    static final String MESSAGE = "payment.unknown";

    @PersistenceContext
    private EntityManager entities;

    /** One of them; since is when it became unknown, not when its provider was last asked. */
    record Unknown(long id, String reference, Instant since) {

        /** The message about it, once for a payment. */
        String key() {
            return MESSAGE + ":" + id;
        }
    }

    /** Those unknown since before a moment, of which no message was left yet. */
    public List<Unknown> since(Instant moment, int limit) {
        return Row.of(entities.createNativeQuery("select p.id, p.reference, c.since from payment p cross join lateral"
                        + " (select max(at) as since from payment_status_change where payment_id = p.id"
                        + " and to_status = 'UNKNOWN') c"
                        + " where p.status = 'UNKNOWN' and p.next_check_at is not null and c.since < ?1"
                        + " and not exists (select 1 from outbox o where o.dedupe_key = '" + MESSAGE + ":' || p.id)"
                        + " order by p.id limit ?2")
                .setParameter(1, Timestamp.from(moment)).setParameter(2, limit)).stream()
                .map(row -> new Unknown(row.number(0), row.text(1), row.instant(2))).toList();
    }
}
