package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.shared.Row;

/**
 * Which gift cards lie in which cart, and which code opened each: the first of a card, the second, and so on; none where
 * it is its owner's.
 */
@ApplicationScoped
class CardShelf {

    @PersistenceContext
    private EntityManager entities;

    /** The count of the code by the number of the card. */
    Map<String, Integer> of(CartToken cart) {
        return Row.of(entities.createNativeQuery("select g.card, g.code from cart_gift_card g"
                        + " join cart c on c.id = g.cart_id where c.token = ?1").setParameter(1, cart.value())).stream()
                .collect(Collectors.toMap(row -> row.text(0), row -> row.count(1)));
    }

    void put(CartToken cart, String card, int code, Instant now) {
        entities.createNativeQuery("insert into cart_gift_card (cart_id, card, code, at) select id, ?2, ?3, ?4"
                        + " from cart where token = ?1 on conflict (cart_id, card) do update set code = excluded.code")
                .setParameter(1, cart.value()).setParameter(2, card).setParameter(3, code)
                .setParameter(4, Timestamp.from(now)).executeUpdate();
    }

    /** Puts the cards of one cart into another, the last entered first, until that has so many. */
    void move(CartToken from, CartToken to, int most) {
        entities.createNativeQuery("insert into cart_gift_card (cart_id, card, code, at)"
                        + " select t.id, g.card, g.code, g.at from cart_gift_card g join cart f on f.id = g.cart_id,"
                        + " cart t where f.token = ?1 and t.token = ?2 order by g.at desc limit greatest(0, ?3"
                        + " - (select count(*) from cart_gift_card h join cart o on o.id = h.cart_id"
                        + " where o.token = ?2))"
                        + " on conflict (cart_id, card) do update set code = excluded.code")
                .setParameter(1, from.value()).setParameter(2, to.value()).setParameter(3, most).executeUpdate();
        entities.createNativeQuery("delete from cart_gift_card where cart_id = (select id from cart where token = ?1)")
                .setParameter(1, from.value()).executeUpdate();
    }

    void remove(CartToken cart, String card) {
        entities.createNativeQuery("delete from cart_gift_card where card = ?2 and cart_id ="
                + " (select id from cart where token = ?1)").setParameter(1, cart.value()).setParameter(2, card)
                .executeUpdate();
    }
}
