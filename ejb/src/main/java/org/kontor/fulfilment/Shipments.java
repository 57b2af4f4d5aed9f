package org.kontor.fulfilment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shipping.TrackingNumber;

/** Where parcels are kept. Flows lock the order before they come here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Shipments {

    @PersistenceContext
    private EntityManager entities;

    public String nextNumber() {
        return "S" + entities.createNativeQuery("select nextval('shipment_number_seq')").getSingleResult();
    }

    public Shipment add(Shipment shipment) {
        entities.persist(shipment);
        return shipment;
    }

    public Shipment byNumber(String number) {
        return first(query(Shipment.BY_NUMBER).setParameter("number", number))
                .orElseThrow(() -> new NotFound("shipment", number));
    }

    public Optional<Shipment> byKey(IdempotencyKey key) {
        return first(query(Shipment.BY_KEY).setParameter("key", key.value()));
    }

    public Optional<Shipment> byTracking(String carrier, TrackingNumber number) {
        return first(query(Shipment.BY_TRACKING).setParameter("carrier", carrier)
                .setParameter("trackingNumber", number.value()));
    }

    public List<Shipment> of(OrderNumber order) {
        return query(Shipment.OF_ORDER).setParameter("order", order).getResultList();
    }

    /** Takes parcels that are due for a look, so that no other node looks at them for the next minutes. */
    @SuppressWarnings("unchecked")
    public List<String> claimDue(Instant now, Instant again, int limit) {
        return entities.createNativeQuery(
                "with due as (select id from shipment where next_check_at <= ?1 order by next_check_at, id"
                        + " limit ?3 for update skip locked)"
                        + " update shipment s set next_check_at = ?2 from due where s.id = due.id returning s.number")
                .setParameter(1, Timestamp.from(now)).setParameter(2, Timestamp.from(again)).setParameter(3, limit)
                .getResultList();
    }

    private TypedQuery<Shipment> query(String name) {
        return entities.createNamedQuery(name, Shipment.class).setHint(QueryHints.REFRESH, HintValues.TRUE);
    }

    private static Optional<Shipment> first(TypedQuery<Shipment> query) {
        return query.getResultStream().findFirst();
    }
}
