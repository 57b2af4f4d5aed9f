package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.kontor.shared.Row;

/** Which gift cards lie in which cart. */
@ApplicationScoped
class CardShelf {

    @PersistenceContext
    private EntityManager entities;

    List<String> of(CartToken cart) {
        return Row.of(entities.createNativeQuery("select g.card from cart_gift_card g join cart c on c.id = g.cart_id"
                        + " where c.token = ?1 order by g.card").setParameter(1, cart.value())).stream()
                .map(row -> row.text(0)).toList();
    }

    void put(CartToken cart, String card, Instant now) {
        entities.createNativeQuery("insert into cart_gift_card (cart_id, card, at) select id, ?2, ?3 from cart"
                        + " where token = ?1 on conflict do nothing").setParameter(1, cart.value())
                .setParameter(2, card).setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    void remove(CartToken cart, String card) {
        entities.createNativeQuery("delete from cart_gift_card where card = ?2 and cart_id ="
                + " (select id from cart where token = ?1)").setParameter(1, cart.value()).setParameter(2, card)
                .executeUpdate();
    }
}
