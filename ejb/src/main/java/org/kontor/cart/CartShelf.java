package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.kontor.shared.Row;

/** Where the carts stand. */
@ApplicationScoped
class CartShelf {

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

    void add(Cart cart) {
        entities.persist(cart);
    }

    /** Writes now, so that the cart shows its new version. */
    void save() {
        entities.flush();
    }

    int pieces(CartToken token) {
        return Row.first(entities.createNativeQuery("select coalesce(sum(l.quantity), 0)"
                        + " from cart c join cart_line l on l.cart_id = c.id where c.token = ?1 and c.status = 'ACTIVE'")
                .setParameter(1, token.value())).orElseThrow().count(0);
    }
}
