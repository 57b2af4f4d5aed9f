package org.kontor.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.kontor.shared.JsonMaker;

/** The events of visitors, written many at a time by one statement. A purchase is kept once per order. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SeenEvents {

    @PersistenceContext
    private EntityManager entities;

    public void add(Collection<Seen> events) {
        var rows = JsonMaker.array();
        for (var event : events) {
            var row = JsonMaker.object().add("at", event.at().toString())
                    .add("business_date", event.day().toString())
                    .add("kind", event.kind().code()).add("visitor", event.visitor()).add("path", event.path());
            if (event.subject() != null) {
                row.add("subject", event.subject());
            }
            if (event.value() != null) {
                row.add("value_minor", event.value().minor()).add("currency", event.value().currency());
            }
            rows.add(row);
        }
        entities.createNativeQuery(
                "insert into analytics_event (at, business_date, kind, visitor, path, subject, value_minor, currency)"
                        + " select at, business_date, kind, visitor, path, subject, value_minor, currency"
                        + " from json_to_recordset(cast(?1 as json)) as seen (at timestamptz, business_date date,"
                        + " kind text, visitor bigint, path text, subject text, value_minor bigint, currency text)"
                        + " on conflict (subject) where kind = 'purchase' do nothing")
                .setParameter(1, rows.build().toString()).executeUpdate();
    }
}
