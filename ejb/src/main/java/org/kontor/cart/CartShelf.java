package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Row;

/** Where the carts stand. */
@ApplicationScoped
class CartShelf {

    private static final String EXPIRE = """
            update cart
               set status = 'EXPIRED', version = version + 1, email = null, phone = null,
                   ship_name = null, ship_company = null, ship_street = null, ship_extra = null,
                   ship_postcode = null, ship_city = null, ship_country = null,
                   bill_name = null, bill_company = null, bill_street = null, bill_extra = null,
                   bill_postcode = null, bill_city = null, bill_country = null
             where id in (select id from cart where status = 'ACTIVE' and updated_at < ?1
                           order by updated_at limit ?2 for update skip locked)""";

    @PersistenceContext
    private EntityManager entities;

    /** The cart with its lines, for showing it. */
    Optional<Cart> byToken(CartToken token) {
        return entities.createNamedQuery(Cart.WITH_LINES, Cart.class).setParameter("token", token)
                .getResultStream().findFirst();
    }

    /** The cart with its row locked, for changing it. */
    Optional<Cart> byTokenForUpdate(CartToken token) {
        return entities.createNamedQuery(Cart.BY_TOKEN, Cart.class).setParameter("token", token)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** A draft by its number, which never finds the cart of a customer. */
    Optional<Cart> draft(long id) {
        return Optional.ofNullable(entities.find(Cart.class, id)).filter(Cart::isDraft);
    }

    /** An open draft with its row locked, for changing it. */
    Cart draftForUpdate(long id) {
        return draft(id).map(Cart::token).flatMap(this::byTokenForUpdate).filter(Cart::isActive)
                .orElseThrow(() -> new NotFound("draft", id));
    }

    /** The cart that became this order. */
    Optional<Cart> ofOrder(OrderNumber order) {
        return entities.createQuery("select c from Cart c where c.orderNumber = :order", Cart.class)
                .setParameter("order", order).getResultStream().findFirst();
    }

    void add(Cart cart) {
        entities.persist(cart);
    }

    /** Writes now, so that the cart shows its new version. */
    void save() {
        entities.flush();
    }

    int pieces(CartToken token) {
        return Row.first(entities.createNativeQuery("select coalesce(sum(l.quantity), 0)"
                        + " from cart c join cart_line l on l.cart_id = c.id"
                        + " where c.token = ?1 and c.status = 'ACTIVE'")
                .setParameter(1, token.value())).orElseThrow().count(0);
    }

    /** Ends some of the carts that nobody touched since then and forgets whose they were; answers how many. */
    int expire(Instant untouchedSince, int some) {
        return entities.createNativeQuery(EXPIRE)
                .setParameter(1, Timestamp.from(untouchedSince)).setParameter(2, some).executeUpdate();
    }
}
