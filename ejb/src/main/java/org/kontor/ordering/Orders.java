package org.kontor.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.Optional;
import org.kontor.shared.HeldLocks;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Stamp;

/** Where orders are kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Orders {

    private static final String LOCKED = "Order.locked"; // in META-INF/orm.xml

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HeldLocks locks;

    public OrderNumber nextNumber() {
        var running = (Number) entities.createNativeQuery("select nextval('order_number_seq')").getSingleResult();
        return OrderNumber.of(running.longValue());
    }

    public void add(Order order) {
        entities.persist(order);
    }

    /**
     * The order as it is now, locked to the end of the transaction; always the first lock that a flow takes of a deal.
     */
    public Order byNumberForUpdate(OrderNumber number) {
        return locks.of(number, () -> lock(number));
    }

    private Order lock(OrderNumber number) {
        return entities.createNamedQuery(LOCKED, Order.class).setParameter("number", number).getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("order", number));
    }

    public Optional<Order> byCheckoutToken(String token) {
        return entities.createNamedQuery(Order.BY_CHECKOUT_TOKEN, Order.class).setParameter("token", token)
                .getResultStream().findFirst();
    }

    public void tell(Order order, String kind, String detail, Stamp stamp) {
        entities.persist(new Happening(order, kind, detail, stamp));
    }

    public void tell(OrderNumber order, String kind, String detail, Stamp stamp) {
        var told = entities.createNativeQuery("insert into order_happening (id, order_id, kind, detail, actor, at)"
                        + " select nextval('order_happening_seq'), id, ?2, ?3, ?4, ?5 from orders where number = ?1")
                .setParameter(1, order.value()).setParameter(2, kind).setParameter(3, detail)
                .setParameter(4, stamp.actor()).setParameter(5, Timestamp.from(stamp.at())).executeUpdate();
        if (told == 0) {
            throw new NotFound("order", order);
        }
    }
}
