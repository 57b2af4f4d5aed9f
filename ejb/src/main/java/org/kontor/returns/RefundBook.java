package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** Where refunds are kept. Flows lock the order before they come here. */
@ApplicationScoped
class RefundBook {

    @PersistenceContext
    private EntityManager entities;

    public String nextNumber() {
        return "R" + entities.createNativeQuery("select nextval('refund_number_seq')").getSingleResult();
    }

    public Refund add(Refund refund) {
        entities.persist(refund);
        return refund;
    }

    public Optional<Refund> byKey(IdempotencyKey key) {
        return query(Refund.BY_KEY).setParameter("key", key.value()).getResultStream().findFirst();
    }

    public Optional<Refund> byNumber(String number) {
        return query(Refund.BY_NUMBER).setParameter("number", number).getResultStream().findFirst();
    }

    public List<Refund> of(OrderNumber order) {
        return query(Refund.OF_ORDER).setHint(QueryHints.BATCH, "r.lines").setHint(QueryHints.BATCH_TYPE, "IN")
                .setParameter("order", order).getResultList();
    }

    private TypedQuery<Refund> query(String name) {
        return entities.createNamedQuery(name, Refund.class).setHint(QueryHints.REFRESH, HintValues.TRUE);
    }
}
