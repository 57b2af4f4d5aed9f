package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** Where refunds and cancellations are kept. Flows lock the order before they come here. */
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

    private Optional<Refund> byKey(IdempotencyKey key) {
        return query(Refund.BY_KEY).setParameter("key", key.value()).getResultStream().findFirst();
    }

    /** The refunds of one wish, one for each payment; empty for a wish that was never granted. */
    public List<Refund> byKeyAndParts(IdempotencyKey key) {
        var all = new ArrayList<Refund>();
        for (var part = byKey(key); part.isPresent(); part = byKey(IdempotencyKey.of(key.value(), all.size() + 1))) {
            all.add(part.get());
        }
        return all;
    }

    public Optional<Refund> byNumber(String number) {
        return query(Refund.BY_NUMBER).setParameter("number", number).getResultStream().findFirst();
    }

    public List<Refund> of(OrderNumber order) {
        return query(Refund.OF_ORDER).setHint(QueryHints.BATCH, "r.lines").setHint(QueryHints.BATCH_TYPE, "IN")
                .setParameter("order", order).getResultList();
    }

    public RefundRequest add(RefundRequest request) {
        entities.persist(request);
        entities.flush();
        return request;
    }

    public Optional<RefundRequest> request(long id) {
        return Optional.ofNullable(entities.find(RefundRequest.class, id));
    }

    /** Reads a request anew, once its order is locked. */
    public void refresh(RefundRequest request) {
        entities.refresh(request);
    }

    public Optional<RefundRequest> requestByKey(IdempotencyKey key) {
        return requests(RefundRequest.BY_KEY).setParameter("key", key.value()).getResultStream().findFirst();
    }

    public List<RefundRequest> requestsOf(OrderNumber order) {
        return requests(RefundRequest.OF_ORDER).setParameter("order", order).getResultList();
    }

    /** Oldest first. */
    public List<RefundRequest> waiting(int most) {
        return requests(RefundRequest.WAITING).setMaxResults(most).getResultList();
    }

    private TypedQuery<RefundRequest> requests(String name) {
        return entities.createNamedQuery(name, RefundRequest.class).setHint(QueryHints.REFRESH, HintValues.TRUE);
    }

    /** Above how much of a currency a second person decides; empty without a limit. */
    public Optional<RefundLimit> limit(String currency) {
        return Optional.ofNullable(entities.find(RefundLimit.class, currency,
                Map.of(QueryHints.REFRESH, HintValues.TRUE)));
    }

    public List<RefundLimit> limits() {
        return entities.createNamedQuery(RefundLimit.ALL, RefundLimit.class)
                .setHint(QueryHints.REFRESH, HintValues.TRUE).getResultList();
    }

    public void add(RefundLimit limit) {
        entities.persist(limit);
    }

    public void remove(RefundLimit limit) {
        entities.remove(limit);
    }

    public String nextCancellationNumber() {
        return "C" + entities.createNativeQuery("select nextval('cancellation_number_seq')").getSingleResult();
    }

    public Cancellation add(Cancellation cancellation) {
        entities.persist(cancellation);
        return cancellation;
    }

    public Optional<Cancellation> cancellationByKey(IdempotencyKey key) {
        return entities.createNamedQuery(Cancellation.BY_KEY, Cancellation.class).setParameter("key", key.value())
                .getResultStream().findFirst();
    }

    public Optional<Cancellation> cancellationByNumber(String number) {
        return entities.createNamedQuery(Cancellation.BY_NUMBER, Cancellation.class).setParameter("number", number)
                .getResultStream().findFirst();
    }

    public List<Cancellation> cancellationsOf(OrderNumber order) {
        return entities.createNamedQuery(Cancellation.OF_ORDER, Cancellation.class).setParameter("order", order)
                .setHint(QueryHints.BATCH, "c.lines").setHint(QueryHints.BATCH_TYPE, "IN").getResultList();
    }

    private TypedQuery<Refund> query(String name) {
        return entities.createNamedQuery(name, Refund.class).setHint(QueryHints.REFRESH, HintValues.TRUE);
    }
}
